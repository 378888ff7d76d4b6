package import Records
import Spreadsheets

/// The names by which a register shows that it is of the area of the built-in profile: those that no other area has.
struct AreaNames {
  /// The agencies of the built-in profile that no other area has.
  static let agencies: Set = [
    "icb", "hampshire-hospitals", "southern-health", "childrens-services", "constabulary",
    "hampshire-constabulary", "ccg", "solent", "hiow-healthcare", "southampton-hospital",
    "portsmouth-hospitals", "youth-justice",
  ]
  /// Initials of one of them that bodies elsewhere have too.
  private static let shared: Set = ["HCC"]
  /// A longer text is no name.
  private static let longest = 120
  /// How much of each file is looked at: no partnership keeps so many rows without naming one of its own bodies.
  private static let mostBytes = 1 << 20

  private var index = NameIndex<Agency>(isLoose: true)

  init(of profile: Profile) {
    let partnership = profile.partnership.name
    let bodies =
      profile.vocabulary.agencies.filter { Self.agencies.contains($0.key) }.map { [$0.name] + $0.aliases }
      + [[partnership, partnership.replacing("Partnership", with: "Board")]]
    for (place, names) in bodies.enumerated() {
      // "Police" and "CSC" are the names of a body in every area.
      for name in names where !KindOfBody.isNamed(by: name) && !Self.shared.contains(name) {
        _ = index.add(name, of: names[0], at: place)
      }
    }
  }

  /// Whether a text is one of the names, or a list with one.
  func areIn(_ text: Span<UInt8>) -> Bool {
    guard text.count <= Self.longest else { return false }
    var found = false
    FieldText.forEachEntry(of: text) { entry in found = found || index.code(of: entry) != nil }
    return found
  }

  /// Whether some cell of a file has one of the names.
  func areIn(_ file: InputFile) throws(Problem) -> Bool {
    var found = false
    try PlainRows(of: file, mostBytes: Self.mostBytes).forEach { _, row, bytes in
      found = row.fields.indices.contains { column in
        !row.fields[column].isEmpty
          && row.withVisibleText(of: column, in: bytes) { areIn($0.extracting(FieldText.trimmed($0))) }
      }
      return !found
    }
    return found
  }
}

extension RegisterFiles {
  /// Whether the register has names that only the area of `profile`, the built-in one, has, in its referrals or in its
  /// reviews and recommendations.
  package func haveNames(ofAreaOf profile: Profile) throws(Problem) -> Bool {
    let names = AreaNames(of: profile)
    var parts = candidates
    for part in [RegisterSheet.reviews, .recommendations] {
      if let file = try file(of: part) { parts.append(file) }
    }
    for file in parts where try names.areIn(file) { return true }
    return false
  }
}
