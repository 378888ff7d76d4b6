import Records

/// The names that a data set takes from the profile, and the rules of explore education statistics that they can break.
///
/// Everything else in a data set is ours: its rules are checked by the tests, not by the program.
extension EESDataSet {
  static let longestName = 120
  /// Texts by which programs say that there is no value; the last five are from older guidance.
  static let textsForNoValue: Set = ["NULL", "Null", "null", "NA", "na", "N/A", "n/a", ".", "..", "-"]
  /// Texts that stand for all places of a level.
  static let totalsOfPlaces: Set = ["Total", "total", "All", "all"]

  /// Throws `refused-name` for the first name that explore education statistics do not take.
  func checkNames() throws(Problem) {
    let columns = data.columns.indices.filter { !indicators.contains(data.columns[$0]) }
    let rows = data.rows.map { row in columns.map { row[$0] } }
    let names = Set(rows.joined()).sorted()
    if names.contains("") { throw refused("a name is blank") }
    if let name = names.first(where: EESDataSet.hasSpacesAround) {
      throw refused("\"\(name.inShort)\" has spaces around it")
    }
    if let name = names.first(where: { $0.count > EESDataSet.longestName }) {
      throw refused("\"\(name.inShort)\" has more than \(EESDataSet.longestName) characters")
    }
    let areas = EESPlace.nameColumns.flatMap { data.items(of: $0) }.sorted()
    if let area = areas.first(where: EESDataSet.totalsOfPlaces.contains) {
      throw refused("\"\(area.inShort)\" is the name of an area")
    }
    var seen: Set<[String]> = []
    if let row = rows.first(where: { !seen.insert($0).inserted }) {
      throw refused("two rows are about \"\(row.suffix(2).map(\.inShort).joined(separator: ", "))\"")
    }
    if let name = names.first(where: EESDataSet.textsForNoValue.contains) {
      throw refused("\"\(name)\" is a name")
    }
  }

  static func hasSpacesAround(_ text: String) -> Bool {
    text.first?.isWhitespace == true || text.last?.isWhitespace == true
  }

  private func refused(_ found: String) -> Problem {
    Problem(
      .refusedName, at: "ees/\(name).csv", found: "\(found), which explore education statistics do not take",
      expected:
        "expected different names of at most \(EESDataSet.longestName) characters, without spaces around them"
    )
  }
}
