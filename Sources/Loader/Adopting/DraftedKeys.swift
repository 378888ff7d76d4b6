import Records

/// Gives entries keys that no other entry has, and that are no other entry's name.
struct DraftedKeys {
  private let names: Set<String>
  private var keys: Set<String> = []

  /// Keys that are none of these `names` of a list, and no row of a table.
  init(besides names: [String]) {
    self.names = Set(names.map { NameFold.fold($0) })
      .union(VocabularyReader.reserved.map { NameFold.fold($0) })
  }

  mutating func next(for name: String) -> String {
    var key = ""
    for character in name.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        key.append(character)
      } else if !["'", "\u{2019}"].contains(character), !key.isEmpty, !key.hasSuffix("-") {
        key.append("-")
      }
    }
    while key.hasSuffix("-") { key.removeLast() }
    if key.isEmpty { key = "entry" }
    let own = NameFold.fold(name)
    var candidate = key
    var number = 2
    while VocabularyReader.reserved.contains(candidate) || keys.contains(candidate)
      || names.contains(NameFold.fold(candidate)) && NameFold.fold(candidate) != own
    {
      candidate = "\(key)-\(number)"
      number += 1
    }
    keys.insert(candidate)
    return candidate
  }
}
