import Records

/// Reads the two commonest forms of a date, `31/03/2024` and `2024-03-31`, eight bytes at a time.
///
/// All other forms are left to ``DateField``, which reads these two as well, and as the same day.
enum CommonDate {
  // For eight bytes of a date as a number, the first in its lowest byte: XOR with `signs` makes each sign zero and each
  // digit its value. Adding `bounds` then sets the highest bit of any byte that is something else.
  private static let dayFirst: (signs: UInt64, bounds: UInt64) = (
    0x3030_2F30_302F_3030, 0x7676_7F76_767F_7676
  )
  private static let yearFirst: (signs: UInt64, bounds: UInt64) = (
    0x2D30_302D_3030_3030, 0x7F76_767F_7676_7676
  )

  @inline(__always)
  static func read(_ text: Span<UInt8>) -> Day? {
    guard text.count == 10 else { return nil }
    let first = CellBytes.word(text, 0)
    // The last six of these are in the first eight as well.
    guard let end = pairs(of: CellBytes.word(text, 2) >> 48, (signs: 0x3030, bounds: 0x7676)) else {
      return nil
    }
    let last = number(end, 0)
    if let pairs = pairs(of: first, dayFirst) {
      let year = number(pairs, 6) &* 100 &+ last
      return Day(year: year, month: number(pairs, 3), day: number(pairs, 0))
    }
    guard let pairs = pairs(of: first, yearFirst) else { return nil }
    let year = number(pairs, 0) &* 100 &+ number(pairs, 2)
    return Day(year: year, month: number(pairs, 5), day: last)
  }

  /// In the byte of each digit the number that it is the first of two digits of, or `nil` where a byte does not fit the form.
  @inline(__always)
  private static func pairs(of word: UInt64, _ form: (signs: UInt64, bounds: UInt64)) -> UInt64? {
    let digits = word ^ form.signs
    guard (digits &+ form.bounds | digits) & 0x8080_8080_8080_8080 == 0 else { return nil }
    // At most 99 in each byte, so none goes over into the next.
    return digits &* 10 &+ (digits >> 8)
  }

  /// The number of the two digits of which the first is at `byte`.
  @inline(__always)
  private static func number(_ pairs: UInt64, _ byte: UInt64) -> Int {
    Int(truncatingIfNeeded: pairs >> (byte &* 8) & 0xFF)
  }
}

/// The days that common dates said last, by their ten bytes: rows that follow each other have the same few days, and to find one
/// takes a quarter of the time that reading it does.
struct RecentDays: ~Copyable {
  private struct Entry {
    // No date has these: six bytes are in both.
    var first: UInt64 = 0
    var last: UInt64 = 1
    var day = Day.last
  }

  /// Each in a place of its own, which a few dates share.
  private var entries = Array(repeating: Entry(), count: 512)

  /// The day of a date in one of the two commonest forms; `nil` for all other texts.
  @inline(__always)
  mutating func day(_ text: Span<UInt8>) -> Day? {
    guard text.count == 10 else { return nil }
    let (first, last) = (CellBytes.word(text, 0), CellBytes.word(text, 2))
    let place = Int(truncatingIfNeeded: ((first ^ last) &* 0x9E37_79B9_7F4A_7C15) >> 55)
    if entries[place].first == first, entries[place].last == last { return entries[place].day }
    return read(text, into: place)
  }

  @inline(never)
  private mutating func read(_ text: Span<UInt8>, into place: Int) -> Day? {
    guard let day = CommonDate.read(text) else { return nil }
    entries[place] = Entry(first: CellBytes.word(text, 0), last: CellBytes.word(text, 2), day: day)
    return day
  }
}
