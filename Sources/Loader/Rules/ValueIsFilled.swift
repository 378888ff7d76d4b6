import Records

/// Every referral names who referred.
enum AgencyIsFilled: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    row.isBlank(.referringAgency)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    .missingValue(of: .referringAgency, in: row, remedy: "write the agency that referred")
  }
}

/// Every referral says how old the children are, if only `unknown`.
enum AgeIsFilled: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    row.isBlank(.childAge) && row.isBlank(.dateOfBirth)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    let column = row.columns[.childAge] == nil ? RegisterColumn.dateOfBirth : .childAge
    return .missingValue(of: column, in: row, remedy: "write the age, or unknown")
  }
}

extension Finding {
  fileprivate static func missingValue(
    of column: RegisterColumn, in row: borrowing ReferralRow, remedy: String
  ) -> Finding {
    Finding(
      .error, "missing-value", at: row.place(of: column), found: "this cell is blank",
      expected: "expected \"\(column.rawValue)\" in every row", remedy: remedy)
  }
}
