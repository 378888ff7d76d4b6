import Records

/// A column of one of the register's tables, and how to find it by its header.
protocol TableColumn: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == String {
  /// The column's place in the canonical list, from 0.
  var position: Int { get }
  /// Whether the column holds days.
  var holdsDays: Bool { get }
  /// What the cells of the column hold.
  var content: CellContent { get }
  /// Headers that mean this column where the profile names none; case, spaces, underscores and hyphens do not matter.
  var commonSpellings: [String] { get }
  /// The words by which other headers may mean this column, for suggestions alone.
  var meanings: [HeaderMeaning] { get }
  /// A column that can replace this one.
  var substitute: Self? { get }
  /// What the column is for, worded to follow "no column".
  var meaning: String { get }
  /// The required columns; some have a substitute.
  static var required: [Self] { get }
  /// What a row of the table is called, such as "referral".
  static var entry: String { get }
  /// The headers that a profile maps to columns.
  static func ownHeaders(in profile: Profile) -> [Self: [String]]
  /// The breakdowns whose columns the table may have.
  static func breakdowns(in profile: Profile) -> [Breakdown]
  /// Which rows of the table are read: those that are in all of these.
  static func selections(in profile: Profile) -> [Profile.Register.Selection]
}

extension TableColumn {
  static func breakdowns(in profile: Profile) -> [Breakdown] { [] }
  static func selections(in profile: Profile) -> [Profile.Register.Selection] { [] }

  var position: Int { Self.allCases.enumerated().first { $1 == self }?.offset ?? 0 }

  /// The required columns, in words.
  static var requiredInWords: String {
    let names = required.map(\.rawValue)
    return names.count < 2
      ? names.joined() : "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")"
  }
}

extension Profile.Register.Selection {
  /// Whether a header is that of its column.
  func isBy(_ header: String) -> Bool { columns.contains { NameFold.fold($0) == NameFold.fold(header) } }
}
