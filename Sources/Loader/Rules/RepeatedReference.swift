import Records

/// The references met so far, so that a row entered twice is not counted twice.
///
/// A hash table of places in the bytes: 24 bytes for each reference, and the text itself stays in the file. A hash that
/// is the same is never enough, the bytes are compared.
struct ReferenceIndex {
  private struct Entry {
    var start: Int
    var length: Int32
    var line: Int32
    var hash: UInt64
  }

  private static let free = -1
  private var entries = [Entry](repeating: Entry(start: free, length: 0, line: 0, hash: 0), count: 1 << 10)
  private var count = 0

  /// The line that already has the reference in `range`, in capitals or not, or `nil` the first time.
  mutating func line(
    withTextIn range: Range<Int>, of bytes: Span<UInt8>, elseKeep line: Int
  ) -> Int? {
    if count * 4 >= entries.count * 3 { grow() }
    let hash = ReferenceIndex.hash(bytes.extracting(range))
    var slot = Int(truncatingIfNeeded: hash) & (entries.count - 1)
    while entries[slot].start != ReferenceIndex.free {
      let entry = entries[slot]
      if entry.hash == hash, Int(entry.length) == range.count,
        ReferenceIndex.areSame(bytes, entry.start, range.lowerBound, count: range.count)
      {
        return Int(entry.line)
      }
      slot = (slot + 1) & (entries.count - 1)
    }
    entries[slot] = Entry(
      start: range.lowerBound, length: Int32(clamping: range.count), line: Int32(clamping: line), hash: hash)
    count += 1
    return nil
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](
      repeating: Entry(start: ReferenceIndex.free, length: 0, line: 0, hash: 0), count: old.count * 2)
    for entry in old where entry.start != ReferenceIndex.free {
      var slot = Int(truncatingIfNeeded: entry.hash) & (entries.count - 1)
      while entries[slot].start != ReferenceIndex.free { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = entry
    }
  }

  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash = ByteHash()
    for at in text.indices { hash.add(lowercased(text[at])) }
    return hash.value
  }

  private static func areSame(_ bytes: Span<UInt8>, _ first: Int, _ second: Int, count: Int) -> Bool {
    for offset in 0..<count where lowercased(bytes[first + offset]) != lowercased(bytes[second + offset]) {
      return false
    }
    return true
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

extension Finding {
  /// The reference of this row is that of an earlier line.
  static func repeatedReference(at place: Place, firstOnLine line: Int) -> Finding {
    Finding(
      .error, "repeated-reference", at: place, found: "line \(line) has the same reference",
      expected: "expected one row per referral", remedy: "correct it, or remove the copy")
  }
}
