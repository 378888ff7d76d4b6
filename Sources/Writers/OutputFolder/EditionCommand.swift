/// The commands whose files are of an edition, by the names under which `files.json` lists them.
///
/// Each edition has a name of its own, so that one never replaces the other by mistake. When one does, with
/// `--overwrite`, it must leave nothing of the other: a published folder with a sheet of the board's is a breach.
package enum EditionCommand: String, CaseIterable, Sendable {
  case report
  case boardReport = "report --edition board"
  case compare
  case boardCompare = "compare (board edition)"
  case combine
  case boardCombine = "combine (board edition)"
  case export

  /// Whether one of two commands writes the board's edition and the other the public one.
  static func areOfTwoEditions(_ one: String, _ other: String) -> Bool {
    guard let one = EditionCommand(rawValue: one), let other = EditionCommand(rawValue: other) else {
      return false
    }
    return one.isForBoard != other.isForBoard
  }

  /// Whether its files are the board's, and not those of the public edition.
  var isForBoard: Bool {
    switch self {
    case .report, .compare, .combine: false
    case .boardReport, .boardCompare, .boardCombine, .export: true
    }
  }
}
