/// A presenting feature or a kind of harm, as the partnership names it.
package struct Term: Hashable, Sendable {
  package let key: String
  package let name: String
  package let aliases: [String]

  package init(key: String, name: String, aliases: [String] = []) {
    self.key = key
    self.name = name
    self.aliases = aliases
  }
}

/// The state of a recommendation, with its traffic-light word.
package struct Status: Hashable, Sendable {
  package let key: String
  package let name: String
  package let rag: String
  /// Whether nothing more is to be done.
  package let done: Bool
  package let aliases: [String]

  package init(key: String, name: String, rag: String, done: Bool, aliases: [String] = []) {
    self.key = key
    self.name = name
    self.rag = rag
    self.done = done
    self.aliases = aliases
  }
}
