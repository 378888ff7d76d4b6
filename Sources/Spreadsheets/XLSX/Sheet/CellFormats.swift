/// How a workbook's cell formats show numbers, from the styles part. Each format is read once.
struct CellFormats {
  /// The most formats of cells, and the most of numbers, of which a workbook of Excel has 65,490 and about 250.
  private static let most = 65_536
  /// The most bytes of a number format; in Excel it has 255 characters.
  private static let longestCode = 2_048

  private var kinds: [NumberFormat.Kind] = []
  /// The formats that decide for each number, by the index of the cell format.
  private var formats: [Int: NumberFormat] = [:]
  /// The formats that change how texts look, by the index of the cell format.
  private var textFormats: [Int: NumberFormat] = [:]
  /// Whether there are such formats; asked for every cell.
  private var changesTexts = false

  /// The formats of a workbook without styles; all show digits.
  init() {}

  /// Reads the formats from the part of this name.
  init(part: String, of file: borrowing XLSXPackage) throws(XLSXError) {
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    // Conditional formats have `numFmt` elements too, and named styles `xf` elements: neither belongs to a cell.
    var list: XMLName?
    try file.parsePart(part, roots: [.spreadsheet("styleSheet")], limit: 4 * XLSXPackage.settingsLimit) {
      (event: XMLEvent) throws(XLSXError) in
      switch event {
      case .start(let element)
      where ["numFmts", "cellXfs", "dxfs"].contains(where: element.name.isSpreadsheet):
        list = element.name
      case .end(let name) where name == list: list = nil
      case .start(let element)
      where element.name == .spreadsheet("numFmt") && list == .spreadsheet("numFmts"):
        guard codes.count < CellFormats.most,
          element["formatCode"]?.utf8.count ?? 0 <= CellFormats.longestCode
        else {
          throw .contentOverLimit(
            part: part,
            found:
              "has more than \(CellFormats.most) number formats, or one that is longer than a cell's can be")
        }
        if let id = element["numFmtId"].flatMap({ Int($0) }) { codes[id] = element["formatCode"] }
      case .start(let element) where element.name == .spreadsheet("xf") && list == .spreadsheet("cellXfs"):
        guard ids.count < CellFormats.most else {
          throw .contentOverLimit(part: part, found: "has more than \(CellFormats.most) formats of cells")
        }
        ids.append(element["numFmtId"].flatMap { Int($0) } ?? 0)
      default: break
      }
    }
    // Many formats of cells share one of numbers.
    var read: [Int: NumberFormat?] = [:]
    for (index, id) in ids.enumerated() {
      let format = read[id] ?? codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id)
      read[id] = .some(format)
      kinds.append(format?.kind ?? .digits)
      if format?.kind == .each { formats[index] = format }
      if format?.keepsText == false { textFormats[index] = format }
      changesTexts = !textFormats.isEmpty
    }
  }

  /// The formats without those that change how a number looks, except days.
  var ofStoredNumbers: CellFormats {
    var formats = CellFormats()
    formats.kinds = kinds.map { $0 == .each ? .digits : $0 }
    return formats
  }

  /// How the cell format of this index shows numbers; by their digits for an index out of range.
  @inline(__always) func kind(_ index: Int) -> NumberFormat.Kind {
    kinds.indices.contains(index) ? kinds[index] : .digits
  }

  /// The number format of the cell format of this index, if it changes how texts look.
  func textFormat(_ index: Int) -> NumberFormat? { changesTexts ? textFormats[index] : nil }

  /// Whether the cell format of this index changes how texts look.
  @inline(__always) func changesText(_ index: Int) -> Bool { changesTexts && textFormats[index] != nil }

  /// The number format of the cell format of this index, if it decides for each number.
  func format(_ index: Int) -> NumberFormat? { formats[index] }
}

extension XMLName {
  /// Whether this is the spreadsheet's element of this name.
  fileprivate func isSpreadsheet(_ local: String) -> Bool { self == .spreadsheet(local) }
}

extension SheetRow {
  /// Appends a number as the cell format of index `style` shows it, and returns the kind of the cell.
  ///
  /// Returns `nil` if the literal is not a finite decimal number.
  mutating func append(number literal: String, style: Int, in context: CellContext) -> SheetCell.Kind? {
    guard let number = Double(decimal: literal) else { return nil }
    var shown = NumberFormat.Shown.digits
    switch context.formats.kind(style) {
    case .digits: break
    case .day: shown = .day
    case .each: if let format = context.formats.format(style) { shown = format.shown(number) }
    }
    // The time of day is dropped, unless it is what systems make of midnights in summer. A number too large for an integer is not a day.
    if shown == .day, number >= 0, let serial = Int(exactly: number.rounded(.down)),
      context.dateSystem.append(day: serial, to: &bytes)
    {
      if abs((number - Double(serial)) * 24 - 23) < 0.001 { bytes.append(contentsOf: "T23:00".utf8) }
      return .date
    }
    switch shown {
    case .text(let text):
      bytes.append(contentsOf: text.utf8)
      return SheetRow.isNumber(text.utf8) ? .number : .text
    case .unclear:
      bytes.append(contentsOf: context.formats.format(style)?.code.utf8 ?? "".utf8)
      return .unclearFormat
    case .digits, .day:
      bytes.append(contentsOf: context.keepsSpelling ? literal.utf8 : DecimalDigits(number).general.utf8)
      return .number
    }
  }

  /// Changes the text that begins at `start` to what a format shows of it, and returns the kind of the cell.
  mutating func show(textFrom start: Int, in format: NumberFormat) -> SheetCell.Kind {
    let text = String(decoding: bytes[start...], as: UTF8.self)
    guard !text.isEmpty else { return .text }
    bytes.removeLast(bytes.count - start)
    if case .text(let shown) = format.shown(text) {
      bytes.append(contentsOf: shown.utf8)
      return .text
    }
    bytes.append(contentsOf: format.code.utf8)
    return .unclearFormat
  }

  /// Whether a text is a number without anything around it: digits, perhaps after a minus sign and with a point between.
  private static func isNumber(_ text: String.UTF8View) -> Bool {
    let unsigned = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}

extension Double {
  /// Reads a finite decimal number; `nil` for `NAN`, `INF` and hexadecimals, which Swift would accept.
  fileprivate init?(decimal text: String) {
    let isDecimal = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isDecimal, let number = Double(text), number.isFinite else { return nil }
    self = number
  }
}
