/// The texts that a workbook's cells name by number, from 0.
///
/// They are the one thing held in memory, as one piece: a cell may name any of them.
struct SharedStrings {
  /// The most that the part may inflate to: 1 GiB.
  static let limit = 1 << 30

  private var bytes: [UInt8] = []
  /// Where each text ends, and the next begins.
  private var ends: [UInt32] = []

  /// The table of a workbook that has none.
  init() {}

  /// Reads the table from the part of this name.
  init(part: String, of file: borrowing XLSXPackage) throws(XLSXError) {
    var scan = PartScan(SharedStringReader(), part: part)
    _ = try file.scanPart(part, limit: SharedStrings.limit, with: &scan) { _ in true }
    self = scan.items.strings
  }

  var count: Int { ends.count }

  /// Appends the text of this number to `row`, or returns `false` where there is none.
  func append(_ index: Int, to row: inout [UInt8]) -> Bool {
    guard index >= 0, index < ends.count else { return false }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let text = bytes.span
    text.append(start..<Int(ends[index]), to: &row)
    return true
  }

  /// Adds the text that `append` appends to the bytes, or nothing where that returns `false`.
  mutating func add(_ append: (inout [UInt8]) -> Bool) -> Bool {
    let start = bytes.count
    guard append(&bytes) else {
      bytes.removeLast(bytes.count - start)
      return false
    }
    ends.append(UInt32(bytes.count))
    return true
  }
}
