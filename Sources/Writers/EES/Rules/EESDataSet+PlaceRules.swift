import Records

/// Where the figures are from.
extension EESDataSet {
  private static let longestCode = 30

  var placeFaults: [EESFault] {
    let records = data.records
    let found = data.items(of: "geographic_level").sorted()
    let unknown = found.filter { name in !EESGeography.levels.contains { $0.name == name } }
    let totals = EESGeography.columns.sorted().filter { column in
      !data.items(of: column).isDisjoint(with: ["Total", "total", "All", "all"])
    }
    return faults(.geographicLevel, unknown.map { "the geographic level is \"\($0)\"" })
      + EESGeography.levels.flatMap { levelFaults(of: $0, in: records) } + authorityFaults(in: records)
      + EESGeography.places.flatMap { placeFaults($0, $1, $2, in: records) }
      + faults(.noTotalOfPlaces, totals.map { "\($0) holds a total" }) + nameOfPlaceFaults
  }

  /// A row has the place of its level, and none below it.
  private func levelFaults(of level: EESGeography.Level, in records: [[String: String]]) -> [EESFault] {
    let own = records.filter { $0["geographic_level"] == level.name }
    let others = records.filter { $0["geographic_level"] != level.name }
      .filter { !level.lower.contains($0["geographic_level"] ?? "") }
    let missing = level.columns.filter { column in own.contains { ($0[column] ?? "").isEmpty } }
    let surplus = level.columns.filter { column in others.contains { !($0[column] ?? "").isEmpty } }
    return faults(.placeOfLevel, missing.map { "\($0) is blank in a row of the level \(level.name)" })
      + faults(.noLowerPlace, surplus.map { "\($0) is filled in a row of a higher level" })
  }

  private func authorityFaults(in records: [[String: String]]) -> [EESFault] {
    let columns = ["old_la_code", "new_la_code", "la_name"]
    let there = columns.filter(data.columns.contains)
    let lonely = records.contains { row in
      row["geographic_level"] == "Local authority"
        && ["region_code", "region_name"].contains { (row[$0] ?? "").isEmpty }
    }
    return faults(
      .wholeAuthority, there.isEmpty || there.count == columns.count ? [] : ["only \(there) are there"])
      + faults(.regionOfAuthority, lonely ? ["an authority is in no region"] : [])
  }

  private func placeFaults(
    _ code: String, _ name: String, _ known: [Geography.Place], in records: [[String: String]]
  ) -> [EESFault] {
    let pairs = Set(records.map { Geography.Place(code: $0[code] ?? "", name: $0[name] ?? "") })
    let unknown = pairs.filter { !known.contains($0) && $0 != Geography.Place(code: "", name: "") }
    return faults(.knownPlace, unknown.map { "there is no \($0.code), \($0.name)" }.sorted())
  }

  /// Names of places are held to what items of filters are.
  private var nameOfPlaceFaults: [EESFault] {
    let texts = EESGeography.levels.flatMap(\.columns).flatMap { data.items(of: $0).sorted() }
    return faults(.trimmedItem, texts.filter(Self.hasSpacesAround).map { "\"\($0)\" has spaces around it" })
      + faults(
        .itemLength,
        EESGeography.levels.flatMap(\.columns).flatMap { column in
          let longest = column.hasSuffix("_code") ? Self.longestCode : 120
          return data.items(of: column).sorted().filter { $0.count > longest }
        }.map { "\"\($0)\" is too long" })
  }
}
