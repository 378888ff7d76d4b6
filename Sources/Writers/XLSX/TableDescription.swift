/// A table's alternative text: what it is called, and what is in it.
///
/// It stands in an extension of the table's part (Office Open XML extensions of Microsoft, MS-XLSX, 2.6.84 CT_Table), which
/// programs that do not know it pass over.
struct TableDescription: PartAddition {
  private let element: String

  init(of table: WorkbookContents.TableRange) {
    let (title, summary) = (table.title.asAttribute, table.summary.asAttribute)
    element = """
      <extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" \
      xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">\
      <x14:table altText="\(title)" altTextSummary="\(summary)"/></ext></extLst>
      """
  }

  func added(to part: String) -> String? {
    part.replacingOnly("</table>", with: "\(element)</table>")
  }

  func isIn(_ part: String) -> Bool { part.containsBytes(of: element) }
}

extension String {
  /// The text in one line, as the value of an attribute in XML.
  fileprivate var asAttribute: String {
    let line = CellText.oneLine(self)
    guard line.utf8.contains(where: "&<>\"".utf8.contains) else { return line }
    return line.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
