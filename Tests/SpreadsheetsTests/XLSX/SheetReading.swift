@testable import Spreadsheets

/// What a reader gave out of a sheet before it came to the end, or to an error.
struct SheetReading: Equatable {
  var rows: [SheetRow] = []
  var summary: SheetSummary?
  var error: XLSXError?
  var hasSpared = false

  func isSame(as other: SheetReading) -> Bool {
    rows == other.rows && summary == other.summary && error == other.error
  }

  static func reader() throws -> SheetReader {
    let disk = try WorkbookOnDisk(
      items: "<si><t>Police</t></si><si><t>Health &amp; care</t></si>",
      styles: #"<cellXfs><xf/><xf numFmtId="14"/></cellXfs>"#)
    let package = try XLSXPackage(at: disk.file.path)
    let values = CellValues(
      sharedStrings: try SharedStrings(part: "xl/sharedStrings.xml", of: package),
      formats: try CellFormats(part: "xl/styles.xml", of: package), dateSystem: .from1900)
    return SheetReader(part: "sheet.xml", values: values)
  }

  /// Everything by expat, whole.
  static func plain(_ sheet: [UInt8], _ reader: SheetReader) -> SheetReading {
    var outcome = SheetReading()
    var reader = reader
    var stream = XMLStream(part: "sheet.xml")
    do throws(XLSXError) {
      let bytes = sheet
      for event in try stream.feed(bytes.span) + stream.finish() {
        if try reader.read(event) { outcome.rows.append(reader.row) }
      }
      outcome.summary = reader.wholeSummary
    } catch {
      outcome.error = error
    }
    return outcome
  }

  /// By the short way, in pieces of `size` bytes.
  static func scanned(_ sheet: [UInt8], _ reader: SheetReader, size: Int) -> SheetReading {
    var outcome = SheetReading()
    var scan = PartScan(reader, part: "sheet.xml")
    do throws(XLSXError) {
      var left: [UInt8] = []
      var rest = sheet[...]
      while true {
        let isLast = rest.isEmpty
        left += rest.prefix(size)
        rest = rest.dropFirst(size)
        let done = try scan.read(left.span, isLast: isLast) { reader in
          outcome.rows.append(reader.row)
          return true
        }
        left.removeFirst(done ?? 0)
        if isLast { break }
      }
      outcome.summary = scan.items.wholeSummary
    } catch {
      outcome.error = error
    }
    outcome.hasSpared = scan.hasSpared
    return outcome
  }

  /// What stands in front of the rows of a `sheet`.
  static let start =
    #"<?xml version="1.0"?><worksheet xmlns="\#(WorkbookOnDisk.main)" xmlns:x="urn:x"><sheetData>"#

  /// A sheet of these rows, in UTF-8.
  static func sheet(_ rows: String) -> [UInt8] {
    let end = #"</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>"#
    return Array("\(start)\(rows)\(end)".utf8)
  }
}
