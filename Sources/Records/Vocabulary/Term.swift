/// A presenting feature or a kind of harm, as the partnership names it.
public struct Term: Hashable, Sendable {
  package let key: String
  package let name: String
  package let aliases: [String]

  package init(key: String, name: String, aliases: [String] = []) {
    self.key = key
    self.name = name
    self.aliases = aliases
  }
}
