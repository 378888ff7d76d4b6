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
    let item = XMLName.spreadsheet("si")
    var texts = SharedStrings()
    var open: RichText?
    try file.parsePart(part, roots: [.spreadsheet("sst")], limit: SharedStrings.limit) { event in
      switch event {
      case .start(let element) where element.name == item: open = RichText()
      case .end(let name) where name == item:
        if let text = open?.text { texts.append(text) }
        open = nil
      default: open?.read(event)
      }
    }
    self = texts
  }

  var count: Int { ends.count }

  /// Appends the text of this number to `row`, or returns `false` where there is none.
  func append(_ index: Int, to row: inout [UInt8]) -> Bool {
    guard index >= 0, index < ends.count else { return false }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    row.append(contentsOf: bytes[start..<Int(ends[index])])
    return true
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }
}
