import Records

/// Reads `[ages]`: how children's ages are counted, and by which bands.
struct AgesReader {
  let table: ProfileTable

  func ages() -> Profile.Ages {
    var ages = Profile.Ages()
    table.read("reference", into: &ages.reference, or: .unknownReference, "there is no such day")
    ages.countsCareLeavers = countsCareLeavers
    table.checkKeys()
    return ages
  }

  private var countsCareLeavers: Bool { table.flag("care_leavers") ?? false }

  /// The bands that the profile lists, or those of the national figures.
  func bands() -> AgeBands {
    let faults = table.faults.count
    let bands = table.subtables("bands").compactMap { entry -> AgeBand? in
      let name = entry.requiredText("name")
      let (from, to) = (entry.number("from", in: 0...oldest), entry.number("to", in: 0...oldest))
      for (key, age) in [("from", from), ("to", to)] where age == nil && !entry.keys.contains(key) {
        entry.add(
          .missingKey, "the band has no \"\(key)\"", "expected an age in completed years", "write \(key) = …")
      }
      entry.checkKeys()
      guard let from, let to else { return nil }
      guard from <= to else {
        entry.add(
          .unreadableAgeBand, at: "from", "the band begins at \(from) and ends at \(to)",
          "expected from to be at most to", "correct one of them")
        return nil
      }
      return AgeBand(from...to, name: name)
    }
    guard !bands.isEmpty, table.faults.count == faults else { return .national }
    for (index, pair) in zip(bands, bands.dropFirst()).enumerated() {
      check(pair.0, before: pair.1, at: index + 1)
    }
    checkNames(of: bands)
    return AgeBands(bands)
  }

  /// Tables print the names, and tell rows apart by them.
  private func checkNames(of bands: [AgeBand]) {
    let others = AgeBands(bands).all.filter { row in !bands.contains { $0.key == row.key } }
    var names = Set((others.map(\.name) + [Category.total.name]).map(NameFold.fold))
    for (index, band) in bands.enumerated() where !names.insert(NameFold.fold(band.name)).inserted {
      table.add(
        .unreadableAgeBand, at: "bands", element: index,
        "another row is called \"\(ProfileFaults.shown(band.name))\" too",
        "expected a name of its own for each band",
        "give it another name")
    }
  }

  private var oldest: Int { countsCareLeavers ? 24 : 17 }

  private func check(_ band: AgeBand, before next: AgeBand, at index: Int) {
    guard let years = band.years, let following = next.years, following.lowerBound != years.upperBound + 1
    else { return }
    let (one, other) = (ProfileFaults.shown(band.name), ProfileFaults.shown(next.name))
    let found =
      following.lowerBound <= years.upperBound
      ? "\"\(other)\" begins before \"\(one)\" ends" : "there are ages between \"\(one)\" and \"\(other)\""
    table.add(
      .unreadableAgeBand, at: "bands", element: index, found,
      "expected each band to begin where the one before it ends",
      "write from = \(years.upperBound + 1)")
  }
}
