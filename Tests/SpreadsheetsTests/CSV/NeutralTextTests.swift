import Testing

@testable import Spreadsheets

struct NeutralTextTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+44 20 7946", "'+44 20 7946"), ("-", "'-"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("\rx", "'\rx"), ("\nx", "'\nx"), ("=", "'="), ("--1", "'--1"), ("-1-1", "'-1-1"),
    ("-1.2.3", "'-1.2.3"), ("-.5", "'-.5"), ("-1.", "'-1."), ("=1", "'=1"),
    // Text that already looks neutralised gets one more.
    ("'=x", "''=x"), ("''-", "'''-"), ("'-3", "''-3"),
  ])
  func `text that spreadsheets would run gets an apostrophe before it`(text: String, written: String) {
    let bytes = Array(text.utf8)
    let needsOne = NeutralText.needsApostrophe(bytes.span)
    #expect(needsOne && written == "'" + text)
    let read = Array(written.utf8)
    let isNeutral = NeutralText.isNeutral(read.span)
    #expect(isNeutral)
  }

  @Test(arguments: [
    "-3", "+3", "-0.25", "3", "", "a=b", "'", "'x", "''", "Baby 'A'", "–3", "’=x", " =x", "1-2",
  ])
  func `numbers and other texts stay as they are`(text: String) {
    let bytes = Array(text.utf8)
    let isTouched = NeutralText.needsApostrophe(bytes.span) || NeutralText.isNeutral(bytes.span)
    #expect(!isTouched)
  }
}
