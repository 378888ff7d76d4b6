/// The texts that a workbook's cells name by number, from 0.
///
/// They are the one thing held in memory: a cell may name any of them.
struct SharedStrings {
  /// The most that the part may inflate to: 1 GiB.
  private static let limit = 1 << 30

  private var texts: [String] = []

  /// The table of a workbook that has none.
  init() {}

  /// Reads the table from the part of this name.
  init(part: String, of file: borrowing XLSXPackage) throws(XLSXError) {
    let item = XMLName.spreadsheet("si")
    var texts: [String] = []
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
    self.texts = texts
  }

  subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }

  var count: Int { texts.count }
}
