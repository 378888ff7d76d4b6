import Records

/// A column of one of the register's tables, as its header is looked for.
protocol TableColumn: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == String {
  /// The column's place in the canonical list, from 0.
  var position: Int { get }
  /// Whether the column holds days.
  var holdsDays: Bool { get }
  /// Headers that mean this column without a profile saying so; case, spaces, underscores and hyphens do not matter.
  var commonSpellings: [String] { get }
  /// A column that will do in the place of this one.
  var substitute: Self? { get }
  /// What the column is for, behind "no column".
  var meaning: String { get }
  /// The columns without which a table means nothing; some have a substitute.
  static var required: [Self] { get }
  /// What a row of the table is: a referral.
  static var entry: String { get }
  /// The headers that a profile maps to the columns.
  static func ownHeaders(in profile: Profile) -> [Self: [String]]
}

extension TableColumn {
  var position: Int { Self.allCases.enumerated().first { $1 == self }?.offset ?? 0 }

  /// The columns that must be there, in words.
  static var requiredInWords: String {
    let names = required.map(\.rawValue)
    return names.count < 2
      ? names.joined() : "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")"
  }
}
