import Records

extension ProfileReader {
  /// `[reporting_year]`: the day on which its years begin.
  func yearStart() -> YearStart {
    let table = root.subtable("reporting_year")
    var start = YearStart.april
    if let text = table.text("start") {
      if let own = YearStart(rawValue: text) {
        start = own
      } else {
        table.add(
          .unknownYearStart, at: "start", "\"\(ProfileFaults.shown(text))\" is not the first day of a month",
          "expected a month and a day, as in \"07-01\"",
          "write start = \"04-01\", or the first of another month")
      }
    }
    table.checkKeys()
    return start
  }

  func population(by start: YearStart) -> [ReportingYear: Int] {
    let table = root.subtable("population")
    var population: [ReportingYear: Int] = [:]
    for key in table.keys where !ProfileSyntax.isStandIn(key) {
      let two = start.years(meantBy: key)
      guard let year = start.year(named: key) else {
        root.faults.add(
          .unknownKey, at: table.position(ofKey: key),
          two.count == 2
            ? "\"\(ProfileFaults.shown(key))\" may be \(two[0]) or \(two[1])"
            : "\"\(ProfileFaults.shown(key))\" is not a reporting year",
          "expected years, as in \"\(start.example)\" = 290000", "correct it")
        continue
      }
      if population[year] != nil {
        root.faults.add(
          .repeatedKey, at: table.position(ofKey: key), "\(year) is there twice", "expected each year once",
          "take one out")
      }
      population[year] = table.number(key, in: 1...100_000_000)
    }
    return population
  }
}
