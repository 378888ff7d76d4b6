import Records

extension RegisterRule {
  /// Every referral names who referred.
  static let agencyIsFilled = RegisterRule { row, _ in
    row.isBlank(.referringAgency) ? .missingValue(of: .referringAgency, in: row) : nil
  }

  /// Every referral says how old the children are, if only `unknown`.
  static let ageIsFilled = RegisterRule { row, _ in
    row.isBlank(.childAge) ? .missingValue(of: .childAge, in: row) : nil
  }
}

extension Finding {
  fileprivate static func missingValue(of column: RegisterColumn, in row: ReferralRow) -> Finding {
    let remedy = column == .childAge ? "write the age, or unknown" : "write the agency that referred"
    return Finding(
      .error, "missing-value", at: row.place(of: column), found: "this cell is blank",
      expected: "expected \"\(column.rawValue)\" in every row", remedy: remedy)
  }
}
