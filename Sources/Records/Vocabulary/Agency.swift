/// A body that refers children to the partnership's group.
public struct Agency: Hashable, Sendable {
  package let key: String
  package let name: String
  /// The partnership's own word for the sector, such as "Health".
  package let sector: String
  package let aliases: [String]
  /// The days on which this name was in use, as far as they are known.
  package let from: Day?
  package let to: Day?
  /// The key of the body that took over, where there is one.
  package let successor: String?

  package init(
    key: String, name: String, sector: String, aliases: [String] = [], from: Day? = nil, to: Day? = nil,
    successor: String? = nil
  ) {
    self.key = key
    self.name = name
    self.sector = sector
    self.aliases = aliases
    self.from = from
    self.to = to
    self.successor = successor
  }

  /// Whether this name was in use on `day`.
  package func wasNamed(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}
