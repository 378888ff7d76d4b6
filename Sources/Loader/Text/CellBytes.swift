/// Hashes and compares bytes in place, eight at a time where there are enough.
enum CellBytes {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let capitals: UInt64 = 0x2020_2020_2020_2020

  /// Different in each process, so that nobody can make a register whose texts share their hashes. Nothing that is printed
  /// depends on a hash.
  static let seed = UInt64.random(in: .min ... .max)

  /// What tells most texts apart: how long they are, and their first and their last eight bytes.
  struct Ends: Equatable, Sendable {
    private let count: Int
    /// All bytes of a text that has fewer than eight.
    private let first: UInt64
    private let last: UInt64

    @inline(__always)
    init(of text: Span<UInt8>) {
      count = text.count
      first = count >= 8 ? word(text, 0) : shortWord(text)
      last = count >= 8 ? word(text, count &- 8) : 0
    }

    /// A hash of these and of the eight bytes in the middle: few different cells share all.
    ///
    /// Whoever asks for millions keeps the seed, since each look at a static value costs as much as the hash.
    @inline(__always)
    func roughHash(of text: Span<UInt8>, by seed: UInt64) -> UInt64 {
      let start = seed &+ UInt64(truncatingIfNeeded: count)
      guard count >= 8 else { return mixed(start, first) }
      let (high, low) = (first ^ start).multipliedFullWidth(by: last ^ ~seed)
      return mixed(high ^ low, word(text, (count &- 8) / 2))
    }

    /// Whether a text has no bytes between its ends.
    var areAll: Bool { count <= 16 }

    /// Whether two texts of these ends have the same bytes between them.
    ///
    /// - Precondition: there are some.
    @inline(__always)
    func haveSameBetween(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
      guard left.count == count, right.count == count else { return false }
      var at = 8
      while at &+ 16 < count {
        if word(left, at) != word(right, at) { return false }
        at &+= 8
      }
      return word(left, count &- 16) == word(right, count &- 16)
    }
  }

  /// A hash that ignores case.
  @inline(__always)
  static func hashIgnoringCase(of text: Span<UInt8>) -> UInt64 {
    let (hash, isASCII) = hashIgnoringCaseOfASCII(text)
    return isASCII ? hash : hashOfSmallLetters(text)
  }

  /// A hash that ignores the case of ASCII letters, and whether there are no others.
  @inline(__always)
  private static func hashIgnoringCaseOfASCII(_ text: Span<UInt8>) -> (hash: UInt64, isASCII: Bool) {
    let count = text.count
    var state = seed &+ UInt64(truncatingIfNeeded: count) &* factor
    var all: UInt64 = 0
    if count >= 8 {
      var at = 0
      while at &+ 8 <= count {
        let next = word(text, at)
        all |= next
        state = mixed(state, smallLetters(next))
        at &+= 8
      }
      if at < count {
        let last = word(text, count &- 8)
        all |= last
        state = mixed(state, smallLetters(last))
      }
    } else {
      all = shortWord(text)
      state = mixed(state, smallLetters(all))
    }
    return (state ^ (state >> 29), all & 0x8080_8080_8080_8080 == 0)
  }

  /// Few references have other letters than those of ASCII.
  @inline(never)
  private static func hashOfSmallLetters(_ text: Span<UInt8>) -> UInt64 {
    let small = smallLetters(of: text)
    return hashIgnoringCaseOfASCII(small.span).hash
  }

  /// The text in small letters of any alphabet.
  private static func smallLetters(of text: Span<UInt8>) -> [UInt8] {
    Array(FieldText.string(text).lowercased().utf8)
  }

  /// Whether all bytes are ASCII.
  static func areASCII(_ text: Span<UInt8>) -> Bool {
    !any(of: text) { $0 & 0x8080_8080_8080_8080 }
  }

  /// Whether there is a digit.
  @inline(__always)
  static func haveDigit(_ text: Span<UInt8>) -> Bool { any(of: text, digits) }

  /// Whether there may be something between values: a sign below the hyphen, as spaces, line ends and commas are, a semicolon, a
  /// stroke or what is not ASCII.
  ///
  /// - Precondition: the text has eight bytes.
  @inline(__always)
  static func mayHaveDivider(_ text: Span<UInt8>) -> Bool { any(of: text, dividers) }

  @inline(__always)
  private static func dividers(_ word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let belowHyphen = ~(low &+ 0x5353_5353_5353_5353)
    let fromStroke = low &+ 0x0404_0404_0404_0404
    let semicolon = ~((low ^ 0x3B3B_3B3B_3B3B_3B3B) &+ 0x7F7F_7F7F_7F7F_7F7F)
    return (belowHyphen | fromStroke | semicolon | word) & 0x8080_8080_8080_8080
  }

  /// The highest bit of each of eight bytes that is a digit.
  @inline(__always)
  private static func digits(_ word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    return (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646) & ~word & 0x8080_8080_8080_8080
  }

  /// Whether `marks` finds anything in the bytes, looked at eight at a time; the last eight may overlap those before. A shorter
  /// text has zeros beside its bytes, of which `marks` is to say nothing.
  @inline(__always)
  static func any(of text: Span<UInt8>, _ marks: (UInt64) -> UInt64) -> Bool {
    let count = text.count
    guard count >= 8 else { return marks(shortWord(text)) != 0 }
    var at = 0
    while at &+ 8 < count {
      if marks(word(text, at)) != 0 { return true }
      at &+= 8
    }
    return marks(word(text, count &- 8)) != 0
  }

  /// Eight bytes with their capital letters made small; all other signs stay, or a register of `[` and `{` would have one hash.
  @inline(__always)
  private static func smallLetters(_ word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let afterZ = low &+ 0x2525_2525_2525_2525
    return word | ((fromA & ~afterZ & ~word & 0x8080_8080_8080_8080) >> 2)
  }

  @inline(__always)
  fileprivate static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let (high, low) = (state ^ word).multipliedFullWidth(by: factor)
    return high ^ low
  }

  /// The eight bytes from `at`.
  ///
  /// - Precondition: the text has them.
  @inline(__always)
  static func word(_ text: Span<UInt8>, _ at: Int) -> UInt64 {
    unsafe text.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: at, as: UInt64.self) }
  }

  /// Copies a text to `room` from `start` on, where there must be room for it.
  @inline(__always)
  static func copy(_ text: Span<UInt8>, to room: inout MutableSpan<UInt8>, at start: Int) {
    guard text.count >= 8 else {
      for at in text.indices { room[start + at] = text[at] }
      return
    }
    var bytes = unsafe room.mutableBytes
    let last = text.count &- 8
    var at = 0
    while at < last {
      bytes.storeBytes(of: word(text, at), toByteOffset: start &+ at, as: UInt64.self)
      at &+= 8
    }
    // May overlap those before.
    bytes.storeBytes(of: word(text, last), toByteOffset: start &+ last, as: UInt64.self)
  }

  /// All bytes of a text shorter than eight. Texts of the same length have the same word only if they are the same.
  @inline(__always)
  fileprivate static func shortWord(_ text: Span<UInt8>) -> UInt64 {
    let count = text.count
    guard count < 4 else { return UInt64(halfWord(text, 0)) << 32 | UInt64(halfWord(text, count &- 4)) }
    guard count > 0 else { return 0 }
    return UInt64(text[0]) << 16 | UInt64(text[count / 2]) << 8 | UInt64(text[count &- 1])
  }

  /// The four bytes from `at`.
  ///
  /// - Precondition: the text has them.
  @inline(__always)
  private static func halfWord(_ text: Span<UInt8>, _ at: Int) -> UInt32 {
    unsafe text.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: at, as: UInt32.self) }
  }

  /// Whether one text sorts before another: the shorter one, or, if they are equally long, the one with the lower byte
  /// where they first differ.
  ///
  /// Case is ignored: of texts that differ in case alone, or in some signs alone, neither comes before the other.
  static func isBelow(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let count = left.count
    guard count == right.count else { return count < right.count }
    var at = 0
    if count >= 8 {
      // The last eight overlap those before, which are the same.
      while true {
        let (first, second) = (word(left, at) | capitals, word(right, at) | capitals)
        if first != second { return first.byteSwapped < second.byteSwapped }
        if at == count &- 8 { return false }
        at = min(at &+ 8, count &- 8)
      }
    }
    while at < count {
      let (first, second) = (left[at] | 0x20, right[at] | 0x20)
      if first != second { return first < second }
      at &+= 1
    }
    return false
  }

  /// Whether two texts are the same, ignoring case.
  static func areSameIgnoringCase(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    if left.count == right.count,
      left.indices.allSatisfy({ lowercased(left[$0]) == lowercased(right[$0]) })
    {
      return true
    }
    return !areASCII(left) && !areASCII(right) && smallLetters(of: left) == smallLetters(of: right)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
