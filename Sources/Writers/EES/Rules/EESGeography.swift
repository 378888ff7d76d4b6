import Records

/// The columns of time and place, and which of them belong to a geographic level.
enum EESGeography {
  /// A level with its columns, and the levels whose rows may have these filled: those of places within it.
  struct Level {
    let name: String
    let columns: [String]
    let lower: Set<String>
  }

  /// The levels that this program knows; the explore education statistics have more.
  static let levels = [
    Level(
      name: "National", columns: ["country_code", "country_name"],
      lower: ["Regional", "Local authority", "Police force area"]),
    Level(
      name: "Regional", columns: ["region_code", "region_name"],
      lower: ["Local authority", "Police force area"]),
    Level(
      name: "Local authority", columns: ["old_la_code", "new_la_code", "la_name"],
      lower: ["Police force area"]),
    Level(name: "Police force area", columns: ["pfa_code", "pfa_name"], lower: []),
  ]

  static let columns = Set(
    ["time_period", "time_identifier", "geographic_level"] + levels.flatMap(\.columns))

  /// The pairs of code and name that do not change; those of authorities do, and the official screener knows them.
  static let places = [
    ("country_code", "country_name", [Geography.england]), ("region_code", "region_name", Geography.regions),
  ]

  private static let beginnings = [
    "country", "sch", "prov", "inst", "estab", "reg", "la", "local", "rsc", "pfa", "pcon", "lep", "mca", "oa",
    "ward", "mat",
  ]
  private static let endings = ["name", "code", "urn", "ukprn", "number", "upin", "id"]
  private static let words: Set = [
    "laestab", "estab", "sch", "school", "schools", "prov", "provider", "providers", "inst", "institution",
    "institutions", "name", "code", "urn", "ukprn", "number", "upin", "id", "region", "la", "lad", "rsc",
    "pcon",
    "lep", "mca", "oa", "ward", "mat",
  ]

  /// Whether the official screener would take a filter of this name for a column of places, as it does `register_id`.
  static func isLikeAPlace(_ name: String) -> Bool {
    let name = name.lowercased()
    return words.contains(name)
      || beginnings.contains { name.hasPrefix($0) } && endings.contains { name.hasSuffix($0) }
  }
}
