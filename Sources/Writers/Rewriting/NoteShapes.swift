import Spreadsheets

/// The part with the boxes in which a sheet's comments are shown: the older drawing language, which only programs for
/// spreadsheets still read.
struct NoteShapes {
  /// How many shapes have their numbers in one block.
  private static let block = 1_024

  /// The blocks of numbers that a part has.
  static func blocks(of part: [UInt8]) -> [Int] {
    TagScan.tags(of: part).filter { part.name(of: $0) == "idmap" }.flatMap { tag in
      (part.value(of: "data", in: tag) ?? "").split(separator: ",").compactMap { Int($0) }
    }
  }

  /// How many blocks so many shapes need.
  static func blockCount(for shapes: Int) -> Int { (shapes + block) / block }

  private static let namespaces = [
    ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
  ]

  /// A part with a box for each cell, with numbers from a block on that no other part has.
  static func part(for marks: [MarkedCell], from block: Int) -> [UInt8] {
    let names = namespaces.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
    let own = (0..<blockCount(for: marks.count)).map { "\(block + $0)" }.joined(separator: ",")
    return Array(
      ("<xml\(names)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(own)\"/></o:shapelayout>"
        + shapes(
          for: marks, from: block * NoteShapes.block + 1, type: "_x0000_t202", names: "", hasType: true)
        + "</xml>").utf8)
  }

  /// The part with a box more for each cell; `nil` if it has no end.
  ///
  /// Such parts need not be well-formed, so they are not read as XML.
  static func adding(_ marks: [MarkedCell], to part: [UInt8], from block: Int) -> [UInt8]? {
    let end = Array("</xml>".utf8)
    guard part.count >= end.count,
      let start = (0...part.count - end.count).last(where: { part[$0..<$0 + end.count].elementsEqual(end) })
    else { return nil }
    let text = String(decoding: part, as: UTF8.self)
    let names = namespaces.filter { !text.containsBytes(of: "xmlns:\($0.0)=\"\($0.1)\"") }
      .map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
    let hasType = !text.containsBytes(of: "id=\"_x0000_t202\"")
    let own = (0..<blockCount(for: marks.count)).map { "\(block + $0)" }.joined(separator: ",")
    var edits = PartEdits()
    if let map = TagScan.tags(of: part).first(where: { part.name(of: $0) == "idmap" }),
      let data = part.place(of: "data", in: map)
    {
      edits.insert(",\(own)", at: data.upperBound)
    }
    edits.insert(
      shapes(
        for: marks, from: block * NoteShapes.block + 1, type: "_x0000_t202", names: names, hasType: hasType),
      at: start)
    return edits.applied(to: part)
  }

  private static func shapes(
    for marks: [MarkedCell], from number: Int, type: String, names: String, hasType: Bool
  ) -> String {
    let kind = """
      <v:shapetype\(names) id="\(type)" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
      <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
      """
    let boxes = marks.enumerated().map { index, mark in
      """
      <v:shape\(names) id="_x0000_s\(number + index)" type="#\(type)" \
      style="position:absolute;margin-left:60pt;margin-top:2pt;width:300pt;height:\(lines(of: mark.note) * 15)pt;\
      z-index:\(index + 1);visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
      <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
      <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
      <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(anchor(of: mark))</x:Anchor>\
      <x:AutoFill>False</x:AutoFill><x:Row>\(mark.row - 1)</x:Row><x:Column>\(mark.column - 1)</x:Column>\
      </x:ClientData></v:shape>
      """
    }
    return (hasType ? kind : "") + boxes.joined()
  }

  /// Where a box is: column and row of its corners, each with the distance from their edge in pixels.
  private static func anchor(of mark: MarkedCell) -> String {
    let left = min(mark.column, CellReference.lastColumn - 6)
    let top = min(max(mark.row - 2, 0), CellReference.lastRow - 30)
    return "\(left), 15, \(top), 10, \(left + 5), 15, \(top + lines(of: mark.note)), 4"
  }

  /// About how many lines the words take.
  private static func lines(of note: String) -> Int {
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + $1.count / 48 + 1
    }
    return min(max(lines + 1, 4), 24)
  }
}
