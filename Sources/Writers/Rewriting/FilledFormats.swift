import Spreadsheets

/// The part of formats, to which copies of formats with a fill are added; the others keep their numbers.
struct FilledFormats {
  /// A colour behind the text of a cell, light enough for black words.
  enum Fill: Int, CaseIterable, Comparable {
    case blue, amber, red

    fileprivate var rgb: String {
      switch self {
      case .blue: "FFD6E6F5"
      case .amber: "FFFFDF9E"
      case .red: "FFF6B9B5"
      }
    }

    static func < (left: Fill, right: Fill) -> Bool { left.rawValue < right.rawValue }
  }

  /// An element that is a list: its tags, and those of its entries.
  private struct List {
    let start: TagScan.Tag
    var end: TagScan.Tag
    var entries: [Range<Int>] = []
  }

  private struct Kind: Hashable {
    let format: Int
    let fill: Fill
  }

  /// The most formats that a workbook may have.
  private static let most = 64_000

  private let bytes: [UInt8]
  private let prefix: String
  private let fills: List
  private let formats: List
  private var made: [Kind: Int] = [:]
  private var added: [Kind] = []

  /// A part for a workbook that has none, with the one format of everything.
  static func empty(namespace: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <styleSheet xmlns="\(namespace)"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>
      """.utf8)
  }

  /// Reads the part; `nil` if it has no list of fills or of formats, as every program writes.
  init?(_ bytes: [UInt8]) {
    var lists: [String: List] = [:]
    var open: (name: String, list: List)?
    var entry: Int?
    var prefix = ""
    var scan = TagScan(bytes)
    while let tag = scan.next() {
      if tag.depth == 0, tag.kind != .end { prefix = bytes.prefix(of: tag) }
      if tag.depth == 1 {
        let name = bytes.name(of: tag)
        switch tag.kind {
        case .start: open = (name, List(start: tag, end: tag))
        case .empty: lists[name] = List(start: tag, end: tag)
        case .end:
          open?.list.end = tag
          if let open { lists[open.name] = open.list }
        }
      } else if tag.depth == 2 {
        switch tag.kind {
        case .start: entry = tag.range.lowerBound
        case .empty: open?.list.entries.append(tag.range)
        case .end: if let entry { open?.list.entries.append(entry..<tag.range.upperBound) }
        }
      }
    }
    guard let fills = lists["fills"], let formats = lists["cellXfs"], !formats.entries.isEmpty else {
      return nil
    }
    (self.bytes, self.prefix, self.fills, self.formats) = (bytes, prefix, fills, formats)
  }

  /// Whether so many formats would be added that programs refuse the workbook.
  var isCrowded: Bool { formats.entries.count + added.count > FilledFormats.most }

  /// The number of a format that is like another one but for its fill.
  mutating func index(of format: Int, filled fill: Fill) -> Int {
    let kind = Kind(format: formats.entries.indices.contains(format) ? format : 0, fill: fill)
    if let index = made[kind] { return index }
    let index = formats.entries.count + added.count
    made[kind] = index
    added.append(kind)
    return index
  }

  /// The part with the formats that were asked for.
  var part: [UInt8] {
    guard !added.isEmpty else { return bytes }
    var edits = PartEdits()
    let first = fills.entries.count
    let colours = Fill.allCases.map { fill in
      "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(fill.rgb)\"/>"
        + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
    }
    append(colours, to: fills, &edits)
    append(added.map { copy(of: $0.format, fill: first + $0.fill.rawValue) }, to: formats, &edits)
    return edits.applied(to: bytes)
  }

  private func append(_ entries: [String], to list: List, _ edits: inout PartEdits) {
    edits.set("count", to: "\(list.entries.count + entries.count)", of: list.start, in: bytes)
    edits.append(entries.joined(), before: list.end, in: bytes)
  }

  private func copy(of format: Int, fill: Int) -> String {
    let entry = Array(bytes[formats.entries[format]])
    guard let tag = TagScan.tags(of: entry).first else { return "" }
    var edits = PartEdits()
    edits.set("fillId", to: "\(fill)", of: tag, in: entry)
    edits.set("applyFill", to: "1", of: tag, in: entry)
    return String(decoding: edits.applied(to: entry), as: UTF8.self)
  }
}
