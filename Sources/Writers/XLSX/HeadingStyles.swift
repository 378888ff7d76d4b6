/// Makes headings what screen readers look for: cells of the styles Heading 1 and Heading 2. Cells without a format of their
/// own get the font of all others, of which Excel's measure of columns is taken.
struct HeadingStyles: PartAddition {
  /// A built-in style by its number in the file format (ECMA-376, part 1, 18.8.7).
  private struct Named {
    let name: String
    let builtIn: Int
    let style: WorkbookContents.Style
  }

  private static let named = [
    Named(name: "Heading 1", builtIn: 16, style: .heading),
    Named(name: "Heading 2", builtIn: 17, style: .subheading),
  ]

  func added(to part: String) -> String? {
    var part = part.replacingOnly(
      """
      <font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>
      """,
      with: """
        <font><sz val="12"/><color theme="1"/><name val="\(WorkbookContents.Style.font)"/><family val="2"/></font>
        """)
    var (formats, names) = ("", "")
    for (index, named) in HeadingStyles.named.enumerated() {
      guard let font = font(of: named.style, in: part ?? "") else { return nil }
      let looks = "fontId=\"\(font)\" fillId=\"0\" borderId=\"0\""
      formats += "<xf numFmtId=\"0\" \(looks)/>"
      names += "<cellStyle name=\"\(named.name)\" xfId=\"\(index + 1)\" builtinId=\"\(named.builtIn)\"/>"
      part = part?.replacingOnly("\(looks) xfId=\"0\"", with: "\(looks) xfId=\"\(index + 1)\"")
    }
    let count = "count=\"\(HeadingStyles.named.count + 1)\""
    return part?.replacingOnly("<cellStyleXfs count=\"1\">", with: "<cellStyleXfs \(count)>")?
      .replacingOnly("</cellStyleXfs>", with: "\(formats)</cellStyleXfs>")?
      .replacingOnly("<cellStyles count=\"1\">", with: "<cellStyles \(count)>")?
      .replacingOnly("</cellStyles>", with: "\(names)</cellStyles>")
  }

  func isIn(_ part: String) -> Bool {
    HeadingStyles.named.allSatisfy { part.containsBytes(of: "name=\"\($0.name)\" xfId=") }
  }

  /// The place of a heading's font among those of the part; no other format has it.
  private func font(of style: WorkbookContents.Style, in part: String) -> Int? {
    part.split(separator: "<font>").dropFirst()
      .firstIndex { $0.hasPrefix("<b/><sz val=\"\(Int(style.face.points))\"/>") }.map { $0 - 1 }
  }
}
