import Testing

@testable import Loader

struct FieldTextTests {
  @Test(arguments: [
    ("a", "a"), (" a ", "a"), ("\t\r\n a b \n", "a b"), ("\u{A0}a\u{A0}", "a"),
    (" \u{A0} a\u{A0}b \u{A0}", "a\u{A0}b"),
    ("", ""), ("   ", ""), ("\u{A0}", ""), ("\u{A0}\u{A0} ", ""), ("é", "é"), (" é ", "é"), ("à", "à"),
    ("Â", "Â"),
  ])
  func `spaces around a text are trimmed, including non-breaking ones`(text: String, trimmed: String) {
    let bytes = Array(text.utf8)
    let found = FieldText.string(bytes.span.extracting(FieldText.trimmed(bytes.span)))
    #expect(found == trimmed)
  }

  @Test(
    arguments: [
      ("a", ["a"]), ("a;b", ["a", "b"]), (" a ; b ;", ["a", "b"]), (";a;;b", ["a", "b"]),
      ("a\u{A0};\u{A0}b", ["a", "b"]),
      ("a, b", ["a, b"]), ("", []), (";", []), (" ; ;\u{A0}", []),
    ] as [(String, [String])])
  func `a list has an entry wherever there is text between semicolons`(text: String, entries: [String]) {
    let bytes = Array(text.utf8)
    var found: [String] = []
    FieldText.forEachEntry(of: bytes.span) { found.append(FieldText.string($0)) }
    let hasEntry = FieldText.hasEntry(bytes.span)
    #expect(found == entries)
    #expect(hasEntry == !entries.isEmpty)
  }
}
