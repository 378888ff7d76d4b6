/// A character that a text of Markdown or HTML writes by its name or number: `&nbsp;`, `&#64;`, `&#x2011;`.
struct CharacterReference: Hashable {
  let scalar: Unicode.Scalar
  /// How many scalars write it.
  let length: Int

  /// Those that may stand inside a number or an address.
  private static let names: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}",
    "ndash": "\u{2013}", "minus": "\u{2212}", "commat": "@", "period": ".", "lpar": "(", "rpar": ")",
    "plus": "+",
  ]
  /// `&thinsp;`, `&#x0002011;`.
  private static let longest = 12

  /// The reference that begins at `start`, or `nil`.
  init?(in scalars: [Unicode.Scalar], at start: Int) {
    guard scalars[start] == "&" else { return nil }
    let rest = scalars[(start + 1)...].prefix(Self.longest)
    guard let end = rest.firstIndex(of: ";") else { return nil }
    var name = String(String.UnicodeScalarView(rest[..<end]))
    if let scalar = Self.names[name] {
      self.scalar = scalar
    } else {
      guard name.hasPrefix("#") else { return nil }
      name.removeFirst()
      let isHexadecimal = name.hasPrefix("x") || name.hasPrefix("X")
      let number = isHexadecimal ? UInt32(name.dropFirst(), radix: 16) : UInt32(name)
      guard let scalar = number.flatMap({ Unicode.Scalar($0) }) else { return nil }
      self.scalar = scalar
    }
    length = end - start + 1
  }
}
