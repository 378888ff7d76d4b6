import Digests
import Records
import Spreadsheets
import SystemPackage

extension TextRows {
  /// Reads the rows of a text, which is small enough to be held whole; the digest is that of its bytes.
  ///
  /// Throws `.unusable` where the file is no such table, `.unreadable` where reading it fails.
  mutating func read(
    _ file: InputFile, by names: HeaderNames<Column>
  ) throws(LoaderError) -> Provenance.Input {
    let open = try OpenFile(at: file.path)
    var bytes = try RegisterBytes.file(open).head(open.count)
    try open.checkUnchanged()
    let sha256 = SHA256Digest(of: bytes.span).description
    if !UTF8Piece.isText(bytes.span) {
      guard let text = DecodedText(bytes.span) else { throw .notUTF8(file.path.string) }
      add(.encoding(text.encoding, of: file.name))
      bytes = text.bytes
    }
    let table = try TextTable(.memory(bytes), of: file, by: names)
    for finding in table.findings { add(finding) }
    var scanner = CSVScanner(delimiter: table.delimiter.rawValue)
    scanner.begin(bytes.span, at: table.body.offset, line: table.body.line)
    var row = TableRow()
    while scanner.readRow(into: &row, of: bytes.span, isWhole: true) == .row {
      take(row, of: bytes.span, under: table.header, at: table.table)
    }
    return Provenance.Input(name: file.name, sha256: sha256)
  }
}
