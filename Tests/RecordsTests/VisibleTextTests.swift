import Records
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("\u{1B}[31mred", "U+001B[31mred"), ("a\r\nb", "aU+000DU+000Ab"), ("\u{202E}txt.exe", "U+202Etxt.exe"),
    ("\u{9B}1A", "U+009B1A"), ("\u{E0001}x", "U+E0001x"), ("\u{7F}\u{0}", "U+007FU+0000"),
    ("Zoë's 家\u{200D}族", "Zoë's 家\u{200D}族"), ("plain", "plain"), ("", ""),
  ])
  func `what a terminal would obey is shown by its number`(text: String, shown: String) {
    #expect(text.onOneLine == shown)
  }

  @Test func `lines keep their breaks and tabs, and nothing else that is not seen`() {
    #expect("a\n\tb\u{1B}c\r\n".asLines == "a\n\tbU+001BcU+000D\n")
  }

  @Test func `in JSON, what would end a text or is not seen is escaped`() {
    let text = "a \"b\" \\ \n\t\u{1F}é\u{202E}\u{7F}\u{E0001}"
    #expect(
      text.unicodeScalars.map(\.inJSON).joined() == #"a \"b\" \\ \n\t\u001fé\u202E\u007F\uDB40\uDC01"#)
  }

  @Test func `a finding and a problem are one line, whatever their place and words are`() {
    let place = Place(file: "a\nb.csv", line: 2)
    let finding = Finding(.titleRow, at: place, found: "\u{1B}]0;x\u{7}", expected: "e", remedy: "r")
    #expect("\(finding)".hasPrefix("aU+000Ab.csv:2: note: [title-row] U+001B]0;xU+0007; e; r"))
    let problem = Problem(.noReviews, at: "a\u{202E}", found: "f", expected: "e", remedy: "r")
    #expect("\(problem)".hasPrefix("aU+202E: error: "))
  }
}
