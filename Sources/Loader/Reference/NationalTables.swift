package import Records

extension NationalFigures {
  /// What was published for the whole of England, as it is part of the program.
  package static let published: NationalFigures = {
    let counts = ReferenceTable(
      PackageResources.national_csv,
      columns: ["publisher", "year", "category", "value", "unit", "release", "address"])
    let ages = ReferenceTable(
      PackageResources.national_ages_csv, columns: ["publisher", "year", "words", "release", "address"])
    return NationalFigures(counts: counts.rows.map(count(in:)), agePatterns: ages.rows.map(agePattern(in:)))
  }()

  private static func count(in row: [String]) -> Count {
    guard let source = source(row[0], row[1], release: row[5], address: row[6]),
      let kind = Kind(rawValue: row[2]), let value = Int(row[3]), let unit = Unit(rawValue: row[4])
    else { preconditionFailure("a bundled national figure cannot be read: \(row)") }
    return Count(source: source, kind: kind, value: value, unit: unit)
  }

  private static func agePattern(in row: [String]) -> AgePattern {
    guard let source = source(row[0], row[1], release: row[3], address: row[4]) else {
      preconditionFailure("a bundled national finding cannot be read: \(row)")
    }
    return AgePattern(source: source, words: row[2])
  }

  private static func source(
    _ publisher: String, _ year: String, release: String, address: String
  ) -> Source? {
    guard let publisher = Publisher(rawValue: publisher), let year = ReportingYear(year) else { return nil }
    return Source(publisher: publisher, year: year, release: release, address: address)
  }
}
