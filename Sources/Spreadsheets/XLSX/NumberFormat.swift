/// What a number format makes of a number; only whether it shows a day matters here.
enum NumberFormat {
  /// Whether the built-in format of this number shows a day (ECMA-376 part 1, 18.8.30).
  ///
  /// 18 to 21, 32, 33 and 45 to 47 show times only.
  static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...17, 22, 27...31, 34...36, 50...58: true
    default: false
    }
  }

  /// Whether this format code shows a day: it has a `y` or a `d` that is neither quoted, escaped nor in brackets.
  ///
  /// `m` alone does not tell: it is a month or a minute by its neighbours.
  static func isDate(code: String) -> Bool {
    var bytes = code.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "\""): skip(in: &bytes, behind: UInt8(ascii: "\""))
      case UInt8(ascii: "["): skip(in: &bytes, behind: UInt8(ascii: "]"))
      // An escape, a blank as wide as the next character, and a fill with it.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.next()
      case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"): return true
      default: break
      }
    }
    return false
  }

  private static func skip(in bytes: inout String.UTF8View.Iterator, behind end: UInt8) {
    while let byte = bytes.next(), byte != end {}
  }
}
