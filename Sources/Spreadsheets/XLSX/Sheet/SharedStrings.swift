/// The texts that a workbook's cells name by number, from 0.
///
/// They are all held in memory, in one buffer, since a cell may name any of them.
struct SharedStrings {
  /// The most that the part may inflate to: 1 GiB.
  static let limit = 1 << 30
  /// The most bytes of all texts, and the most texts: 192 MiB and 8,388,608, as they are held in memory.
  private static let mostBytes = 192 << 20
  private static let mostTexts = 8 << 20

  private var bytes: [UInt8] = []
  /// Where each text ends, and the next begins.
  private var ends: [UInt32] = []

  /// No texts, for a workbook without the part.
  init() {}

  /// Reads the table from the part of this name.
  init(part: String, of file: borrowing XLSXPackage) throws(XLSXError) {
    var scan = PartScan(SharedStringReader(part: part), part: part)
    _ = try file.scanPart(part, limit: SharedStrings.limit, with: &scan) { _ in true }
    self = scan.items.strings
  }

  var count: Int { ends.count }

  /// Whether no more texts are kept.
  var isFull: Bool { bytes.count >= SharedStrings.mostBytes || ends.count >= SharedStrings.mostTexts }

  /// Appends the text of this number to `row`, or returns `false` if there is none.
  func append(_ index: Int, to row: inout [UInt8]) -> Bool {
    guard index >= 0, index < ends.count else { return false }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let text = bytes.span
    text.append(start..<Int(ends[index]), to: &row)
    return true
  }

  /// Adds the text that `append` appends to the bytes, or nothing if that returns `false`.
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

/// Builds the shared strings from the events of their part.
struct SharedStringReader: PartItems {
  static let roots: [XMLName] = [container]
  static let container = XMLName.spreadsheet("sst")
  static let item = "si"

  let part: String
  private(set) var strings = SharedStrings()
  private var open: RichText?

  init(part: String) { self.part = part }

  mutating func read(_ event: XMLEvent) throws(XLSXError) -> Bool {
    switch event {
    case .start(let element) where element.name == .spreadsheet("si"): open = RichText()
    case .end(let name) where name == .spreadsheet("si"):
      guard let text = open?.text else { return false }
      open = nil
      guard !strings.isFull else {
        throw .contentOverLimit(
          part: part, found: "has more than 8388608 texts, or more than 192 MiB of them")
      }
      return strings.add { bytes in
        bytes.append(contentsOf: text.utf8)
        return true
      }
    default:
      open?.read(event)
      guard open?.size ?? 0 <= OpenCell.textLimit else {
        throw .contentOverLimit(part: part, found: "has a text that is longer than a cell can hold")
      }
    }
    return false
  }

  mutating func readPlain(_ bytes: Span<UInt8>, at cursor: inout Int, shape: PlainShape) -> Bool {
    // What is above a limit is left to expat, and to `read`, which can say so.
    guard !strings.isFull else { return false }
    bytes.skipBlanks(at: &cursor)
    guard bytes.skip(UInt8(ascii: "<"), at: &cursor), bytes.skip(shape.prefix, at: &cursor),
      bytes.skip("si>", at: &cursor)
    else { return false }
    return strings.add { text in
      bytes.appendTextElement(at: &cursor, prefix: shape.prefix, to: &text) && bytes.skip("</", at: &cursor)
        && bytes.skip(shape.prefix, at: &cursor) && bytes.skip("si>", at: &cursor)
    }
  }
}
