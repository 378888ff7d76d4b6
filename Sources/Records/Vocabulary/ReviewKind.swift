/// A kind of review of the partnership's own.
package struct ReviewKind: Hashable, Sendable {
  package let key: String
  package let name: String
  package let aliases: [String]
  /// Whether the six months to publication are counted for it.
  package let hasClock: Bool

  package init(key: String, name: String, aliases: [String] = [], hasClock: Bool = false) {
    self.key = key
    self.name = name
    self.aliases = aliases
    self.hasClock = hasClock
  }
}
