import Testing

@testable import Spreadsheets

struct CSVReaderTests {
  /// The rules of RFC 4180, section 2, and what files in use do besides.
  @Test(
    arguments: [
      ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
      ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
      ("\"aaa\",\"bbb\"\r\nzzz,yyy\r\n", [["aaa", "bbb"], ["zzz", "yyy"]]),
      ("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]]),
      ("\"aaa\",\"b\"\"bb\",\"ccc\"", [["aaa", "b\"bb", "ccc"]]),
      ("\"\"\"\"", [["\""]]),
      ("\"\"\"\"\"\"", [["\"\""]]),
      ("\"\"\"a\"\"\",b", [["\"a\"", "b"]]),
      ("\"a,b\",c", [["a,b", "c"]]),
      ("\"\"", [[""]]),
      ("\"\",\"\"\n", [["", ""]]),
      ("a\nb\rc\r\nd", [["a"], ["b"], ["c"], ["d"]]),
      ("\"a\nb\",\"c\rd\",\"e\r\nf\"\n", [["a\nb", "c\rd", "e\r\nf"]]),
      (",", [["", ""]]),
      (",,\n", [["", "", ""]]),
      ("a,\n,b", [["a", ""], ["", "b"]]),
      ("a", [["a"]]),
      ("a\n", [["a"]]),
      ("\n", [[""]]),
      ("\r\n\r\n", [[""], [""]]),
      ("a\n\nb\n", [["a"], [""], ["b"]]),
      ("a\r\r\nb", [["a"], [""], ["b"]]),
      (" a , b ", [[" a ", " b "]]),
      ("a, \"b\" ,c\n", [["a", "b", "c"]]),
      ("\t\"b, c\"  \r\nd,e", [["b, c"], ["d", "e"]]),
      ("a,  \nb, ", [["a", "  "], ["b", " "]]),
      ("é,日本,👶🏽\n", [["é", "日本", "👶🏽"]]),
      ("a;b,c\td", [["a;b", "c\td"]]),
      ("", []),
    ] as [(String, [[String]])])
  func `a text is read as the rows that it has`(text: String, rows: [[String]]) {
    let csv = CSVText(text)
    #expect(csv.rows == rows)
    #expect(csv.faults.allSatisfy { $0 == nil })
  }

  @Test(arguments: [
    ("a\nb\nc", [1, 2, 3]), ("a\r\nb\r\nc\r\n", [1, 2, 3]), ("a\rb\rc", [1, 2, 3]), ("a\n\nb", [1, 2, 3]),
    ("\"a\nb\"\nc", [1, 3]), ("\"a\r\nb\r\n\"\r\nc", [1, 4]), ("\"a\rb\n\r\nc\"\rd", [1, 5]),
    ("\"a\n\",\"\nb\"\nc\n", [1, 4]),
  ])
  func `a row knows the line on which it begins`(text: String, lines: [Int]) {
    let csv = CSVText(text)
    #expect(csv.lines == lines)
    #expect(csv.faults.allSatisfy { $0 == nil })
  }

  @Test(arguments: ["a\"b,\"c\na\"b,\"c\nd", "a,\"b\na,\"b\nd", "a,\"b\"c\n\"\nd"])
  func `a faulty row is known before the end of the text`(text: String) {
    let bytes = Array(text.utf8)
    var reader = CSVReader()
    var row = TableRow()
    let step = reader.readRow(into: &row, of: bytes.span, isWhole: false)
    #expect(step == .row)
    #expect(row.fault?.line == 1)
    #expect(reader.line == 2)
  }

  @Test func `another delimiter leaves commas in their fields`() {
    #expect(CSVText("a,b;\"c;d\";e\n", delimiter: ";").rows == [["a,b", "c;d", "e"]])
    #expect(CSVText("a,b\tc\n", delimiter: "\t").rows == [["a,b", "c"]])
  }

  @Test func `reading may begin after a byte-order mark, still on line 1`() {
    let csv = CSVText("\u{FEFF}\"a\",b\nc,d\n", startingAt: 3)
    #expect(csv.rows == [["a", "b"], ["c", "d"]])
    #expect(csv.lines == [1, 2])
    #expect(csv.faults == [nil, nil])
  }

  @Test func `reading that begins at the end or beyond it finds no row`() {
    #expect(CSVText("a,b\n", startingAt: 4).rows == [])
    #expect(CSVText("", startingAt: 3).rows == [])
  }

  /// The text, its rows, which of them is faulty, and the fault.
  @Test(
    arguments: [
      (
        "a,\"b\nc,d\ne,f\n", [["a", "\"b"], ["c", "d"], ["e", "f"]], 0,
        CSVFault(kind: .openQuote, line: 1, column: 2)
      ),
      (
        "a,b\nc,\"d\ne,f", [["a", "b"], ["c", "\"d"], ["e", "f"]], 1,
        CSVFault(kind: .openQuote, line: 2, column: 2)
      ),
      (
        "a,b\n\"c,d\r\ne,f\r\n", [["a", "b"], ["\"c", "d"], ["e", "f"]], 1,
        CSVFault(kind: .openQuote, line: 2, column: 1)
      ),
      // The quote that seems to close is the opening one of a later field.
      (
        "a,\"b\nc,d\ne,\"f\"\n", [["a", "\"b"], ["c", "d"], ["e", "f"]], 0,
        CSVFault(kind: .openQuote, line: 1, column: 2)
      ),
      (
        "a,\"b\nc,\"\"\ne,\"f\"\n", [["a", "\"b"], ["c", ""], ["e", "f"]], 0,
        CSVFault(kind: .openQuote, line: 1, column: 2)
      ),
      ("a,5\"\nb,c\n", [["a", "5\""], ["b", "c"]], 0, CSVFault(kind: .strayQuote, line: 1, column: 2)),
      (
        "a,b\n\"c\"d,e\nf,g", [["a", "b"], ["c", "e"], ["f", "g"]], 1,
        CSVFault(kind: .strayQuote, line: 2, column: 1)
      ),
      (
        "a,b\nc,d\0\ne,f\n", [["a", "b"], ["c", "d\0"], ["e", "f"]], 1,
        CSVFault(kind: .nulByte, line: 2, column: 2)
      ),
      (
        "a,\"x\ny\0\"\ne,f\n", [["a", "x\ny\0"], ["e", "f"]], 0, CSVFault(kind: .nulByte, line: 2, column: 2)
      ),
    ] as [(String, [[String]], Int, CSVFault)])
  func `a fault is reported where it is, and the rows around it are read as usual`(
    text: String, rows: [[String]], index: Int, fault: CSVFault
  ) {
    let csv = CSVText(text)
    #expect(csv.rows == rows)
    #expect(csv.faults[index] == fault)
    #expect(csv.faults.indices.filter { csv.faults[$0] != nil } == [index])
    #expect(csv.lines == Array(1...rows.count) || fault.kind == .nulByte)
  }

  @Test(arguments: ["\"", "a,\"", "\"a", "\"\"\"", "\"a\nb", "\"\n", "\"\r\n"])
  func `a quote that is still open at the end is a fault`(text: String) {
    #expect(
      CSVText(text).faults.first == CSVFault(kind: .openQuote, line: 1, column: text.hasPrefix("a") ? 2 : 1))
  }

  @Test func `only the first of two stray quotes is reported`() {
    #expect(CSVText("a\",b\"").faults == [CSVFault(kind: .strayQuote, line: 1, column: 1)])
  }

  @Test func `a fault is not carried over to the row that is read next into the same value`() {
    #expect(CSVText("a\"\nb\n").faults == [CSVFault(kind: .strayQuote, line: 1, column: 1), nil])
  }

  @Test(arguments: [
    (#"="a,b",c"#, [#"="a,b""#, "c"]), (#"x,="0""1""#, ["x", #"="0""1""#]), (#"="","#, [#"="""#, ""]),
  ])
  func `a formula around a text is one field, whatever signs the text has`(text: String, fields: [String]) {
    let read = CSVText(text + "\n")
    #expect(read.rows == [fields])
    #expect(read.faults == [nil])
  }

  @Test(arguments: [#"="a"b,c"#, #"="a"#, #"=a"b""#])
  func `quotes in any other formula are faults as elsewhere`(text: String) {
    #expect(CSVText(text + "\n").faults.first != .some(nil))
  }

  /// Bytes that mean something to a CSV reader, in every order: reading always ends, and no byte is in two fields.
  @Test func `every text of six special bytes is read to its end`() {
    let alphabet = Array("\",\n\ra\0".utf8)
    var wrong: [[UInt8]] = []
    for number in 0..<46_656 {  // 6 to the power of 6
      var rest = number
      let bytes = (0..<6).map { _ in
        defer { rest /= 6 }
        return alphabet[rest % 6]
      }
      var reader = CSVReader()
      var row = TableRow()
      var end = 0
      while reader.readRow(into: &row, of: bytes.span) {
        let isInOrder = row.fields.allSatisfy { field in
          defer { end = field.range.upperBound }
          return field.range.lowerBound >= end && field.range.upperBound <= bytes.count
        }
        if !isInOrder || row.fields.isEmpty { wrong.append(bytes) }
      }
      if bytes[end...].contains(UInt8(ascii: "a")), row.fault == nil { wrong.append(bytes) }
    }
    #expect(wrong == [])
  }
}
