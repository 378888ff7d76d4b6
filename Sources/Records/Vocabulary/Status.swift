/// How far a body has come with a recommendation, as the partnership names it.
public struct Status: Hashable, Sendable {
  package let key: String
  package let name: String
  /// The word of the partnership's own rating, such as `Amber`; always printed, never a colour alone. Empty for none.
  package let rag: String
  /// Whether nothing is left to do.
  package let isDone: Bool
  package let aliases: [String]

  package init(key: String, name: String, rag: String = "", isDone: Bool = false, aliases: [String] = []) {
    self.key = key
    self.name = name
    self.rag = rag
    self.isDone = isDone
    self.aliases = aliases
  }
}
