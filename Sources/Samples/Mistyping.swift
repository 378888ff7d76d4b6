/// Spells names as a tired person does, and never so that another name of the list comes of it.
struct Mistyping {
  private let known: Set<String>

  /// The names, keys and aliases that are in use.
  init(known: [String]) { self.known = Set(known.map(Mistyping.folded)) }

  /// The name without one of its letters, from the middle on; with letters added where no other name is left.
  func of(_ name: String) -> String {
    let letters = Array(name)
    for offset in letters.indices {
      var mistyped = letters
      mistyped.remove(at: (letters.count / 2 + offset) % letters.count)
      if isUnknown(String(mistyped)) { return String(mistyped) }
    }
    var mistyped = name
    repeat { mistyped += "x" } while !isUnknown(mistyped)
    return mistyped
  }

  private func isUnknown(_ text: String) -> Bool {
    !Mistyping.folded(text).isEmpty && !known.contains(Mistyping.folded(text))
  }

  /// What is left of a name when case, punctuation and spacing do not matter.
  private static func folded(_ text: String) -> String {
    text.replacing("&", with: "and").lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
