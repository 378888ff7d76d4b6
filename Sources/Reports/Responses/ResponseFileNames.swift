package import Records

/// The names of the response documents: made of the reviews' keys, safe in every file system, and no two the same.
package struct ResponseFileNames: Sendable {
  /// Names that stand for something else, here or in Windows.
  private static let reserved: Set<String> =
    Set(["index", "tracker", "files", "con", "prn", "aux", "nul"])
    .union((0...9).flatMap { ["com\($0)", "lpt\($0)"] })
  private static let longest = 60

  private var names: [String: String] = [:]

  /// The names for `reviews`; of two keys that make the same name, the later one has a number behind it.
  package init(of reviews: [Review]) {
    var taken: Set<String> = []
    for review in reviews where names[review.id] == nil {
      let name = ResponseFileNames.name(of: review.id)
      var own = name
      var count = 1
      while !taken.insert(own).inserted {
        count += 1
        own = "\(name)-\(count)"
      }
      names[review.id] = own
    }
  }

  /// The name of the document of a review; `nil` where the review is none of these.
  package subscript(review: Review) -> String? { names[review.id].map { "\($0).md" } }

  /// Small letters and digits of the alphabet, and hyphens for all between them.
  private static func name(of key: String) -> String {
    var name = ""
    for character in key.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.isEmpty, !name.hasSuffix("-") {
        name.append("-")
      }
    }
    name = String(name.prefix(longest))
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty || reserved.contains(name) ? "review\(name.isEmpty ? "" : "-")\(name)" : name
  }
}
