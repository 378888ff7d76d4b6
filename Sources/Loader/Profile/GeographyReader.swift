import Records

/// `[geography]`, whose keys are named as the columns of the explore education statistics are.
extension ProfileReader {
  /// The geography, or `nil` where the profile has none.
  ///
  /// Codes of authorities change when councils do, so only their form is checked here; country and regions stay.
  func geography() -> Geography? {
    let table = root.subtable("geography")
    guard !table.keys.isEmpty else { return nil }
    let country = location("country", in: table)
    if let country, country != Geography.england {
      table.addUnknownArea("country", country, expected: "E92000001, England")
    }
    let region = location("region", in: table)
    if let region, !Geography.regions.contains(region) {
      table.addUnknownArea("region", region, expected: "one of the nine regions, as E12000008, South East")
    }
    let area = area(in: table)
    table.checkKeys()
    guard let country, let region, let area else { return nil }
    return Geography(country: country, region: region, area: area)
  }

  private func area(in table: ProfileTable) -> Geography.Area? {
    let policeKey = table.keys.first { $0.hasPrefix("pfa_") }
    let isAuthority = table.keys.contains { $0.hasSuffix("la_code") || $0 == "la_name" }
    if let policeKey, isAuthority {
      table.add(
        .twoAreas, at: policeKey, "there are both an authority and a police force area",
        "expected one of them: the authority, or for several of them the area of their police force",
        "take the other out")
      // Otherwise the keys of both would be reported as unknown.
      for key in ["pfa_code", "pfa_name", "old_la_code", "new_la_code", "la_name"] { _ = table.text(key) }
      return nil
    }
    if policeKey != nil { return location("pfa", in: table).map { .policeForce($0) } }
    return table.authority(code: "new_la_code")
  }

  /// A place by its code and name; `nil` if one of them is missing or has the wrong form.
  private func location(_ key: String, in table: ProfileTable) -> Geography.Location? {
    let code = table.code("\(key)_code")
    let name = table.requiredText("\(key)_name")
    guard let code, !name.isEmpty else { return nil }
    return Geography.Location(code: code, name: name)
  }
}

extension ProfileTable {
  /// A local authority by its codes and name, the nine-character one under `key`.
  func authority(code key: String) -> Geography.Area? {
    let old = requiredText("old_la_code")
    if !old.isEmpty, !Geography.isOldCode(old) {
      addUnreadableCode("old_la_code", old, expected: "three digits in quotes, as in \"850\"")
    }
    let code = code(key)
    let name = requiredText("la_name")
    return code.map { .localAuthority(Geography.Location(code: $0, name: name), oldCode: old) }
  }

  fileprivate func code(_ key: String) -> String? {
    let code = requiredText(key)
    guard !code.isEmpty else { return nil }
    guard Geography.isCode(code) else {
      addUnreadableCode(key, code, expected: "an E and eight digits, as in \"E10000014\"")
      return nil
    }
    return code
  }
}

extension ProfileTable {
  fileprivate func addUnreadableCode(_ key: String, _ code: String, expected: String) {
    add(
      .unreadableCode, at: key, "\"\(ProfileFaults.shown(code))\" is not the code of a place",
      "expected \(expected)", "correct it")
  }

  fileprivate func addUnknownArea(_ key: String, _ location: Geography.Location, expected: String) {
    add(
      .unknownArea, at: "\(key)_code", "there is no \(location.code), \(ProfileFaults.shown(location.name))",
      "expected \(expected)", "correct the code or the name")
  }
}
