import Records

extension RegisterRule {
  /// Every referral names who referred.
  static let agencyIsFilled = RegisterRule { row, _ in
    row.isBlank(.referringAgency)
  } finding: { row, _ in
    .missingValue(of: .referringAgency, in: row, remedy: "write the agency that referred")
  }

  /// Every referral says how old the children are, if only `unknown`.
  static let ageIsFilled = RegisterRule { row, _ in
    row.isBlank(.childAge) && row.isBlank(.dateOfBirth)
  } finding: { row, _ in
    let column = row.columns[.childAge] == nil ? RegisterColumn.dateOfBirth : .childAge
    return .missingValue(of: column, in: row, remedy: "write the age, or unknown")
  }
}

extension Finding {
  fileprivate static func missingValue(
    of column: RegisterColumn, in row: ReferralRow, remedy: String
  ) -> Finding {
    Finding(
      .error, "missing-value", at: row.place(of: column), found: "this cell is blank",
      expected: "expected \"\(column.rawValue)\" in every row", remedy: remedy)
  }
}
