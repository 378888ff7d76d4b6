import Records

/// Where the partnership is: the keys are called as the columns of the data are.
extension ProfileReader {
  /// The geography, or `nil` where the profile has none.
  ///
  /// Codes of authorities change when councils do, so that only their form is looked at here; country and regions stay.
  func geography() throws(LoaderError) -> Geography? {
    let table = try root.subtable("geography")
    guard !table.keys.isEmpty else { return nil }
    let country = try place("country", in: table)
    guard country == Geography.england else {
      throw table.unknownArea(country, expected: "E92000001, England")
    }
    let region = try place("region", in: table)
    guard Geography.regions.contains(region) else {
      throw table.unknownArea(region, expected: "one of the nine regions, as E12000008, South East")
    }
    let area = try area(in: table)
    try table.checkKeys()
    return Geography(country: country, region: region, area: area)
  }

  private func area(in table: ProfileTable) throws(LoaderError) -> Geography.Area {
    let isPoliceForce = table.keys.contains { $0.hasPrefix("pfa_") }
    let isAuthority = table.keys.contains { $0.hasSuffix("la_code") || $0 == "la_name" }
    if isPoliceForce, isAuthority {
      throw table.error(
        "two-areas", "there are an authority and a police force area",
        "expected one of them: the authority, or for several of them the area of their police force",
        "take the other out")
    }
    if isPoliceForce { return .policeForce(try place("pfa", in: table)) }
    let old = try table.requiredText("old_la_code")
    guard Geography.isOldCode(old) else {
      throw table.unreadableCode(old, expected: "three digits in quotes, as in \"850\"")
    }
    let name = try table.requiredText("la_name")
    return .localAuthority(
      Geography.Place(code: try code("new_la_code", in: table), name: name), oldCode: old)
  }

  private func place(_ key: String, in table: ProfileTable) throws(LoaderError) -> Geography.Place {
    Geography.Place(code: try code("\(key)_code", in: table), name: try table.requiredText("\(key)_name"))
  }

  private func code(_ key: String, in table: ProfileTable) throws(LoaderError) -> String {
    let code = try table.requiredText(key)
    guard Geography.isCode(code) else {
      throw table.unreadableCode(code, expected: "an E and eight digits, as in \"E10000014\"")
    }
    return code
  }
}

extension ProfileTable {
  fileprivate func unreadableCode(_ code: String, expected: String) -> LoaderError {
    error("unreadable-code", "\"\(code)\" is no code of a place", "expected \(expected)", "correct it")
  }

  fileprivate func unknownArea(_ place: Geography.Place, expected: String) -> LoaderError {
    error(
      "unknown-area", "there is no \(place.code), \(place.name)", "expected \(expected)",
      "correct the code or the name")
  }
}
