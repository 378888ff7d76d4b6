/// The letters of a word, each as often as it stands there.
///
/// Two words are at least as many edits apart as their bags differ, and bags are compared in one pass: that spares most
/// candidates for a suggestion the search for the least edits, which takes some hundred times as long.
struct LetterBag {
  private var counts = [256 of UInt16](repeating: 0)
  private var size = 0
  private var isASCII = true

  init(_ letters: [UInt8]) {
    for letter in letters {
      counts[Int(letter)] &+= 1
      if letter >= 0x80 { isASCII = false }
    }
    size = letters.count
  }

  /// Whether `other` may be no more than a third of the longer word in edits away.
  func mayBeNear(_ other: [UInt8]) -> Bool {
    // An edit changes a letter, which outside ASCII is several bytes.
    guard isASCII, other.allSatisfy({ $0 < 0x80 }) else { return true }
    let longer = max(size, other.count)
    guard longer - min(size, other.count) <= longer / 3 else { return false }
    var left = counts
    var shared = 0
    for letter in other where left[Int(letter)] > 0 {
      left[Int(letter)] -= 1
      shared += 1
    }
    return longer - shared <= longer / 3
  }
}
