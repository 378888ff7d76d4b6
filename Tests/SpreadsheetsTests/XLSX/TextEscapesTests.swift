import Testing

@testable import Spreadsheets

struct TextEscapesTests {
  @Test(arguments: [
    ("one_x000D_two", "one\rtwo"),
    ("_x0041__x0042_", "AB"),
    ("_x00e9_", "é"),
    ("_xD83D__xDE00_", "😀"),
    ("_x005F_x000D_", "_x000D_"),
  ])
  func `an escape stands for its character, once`(written: String, text: String) {
    #expect(written.decodingEscapes() == text)
  }

  @Test(arguments: ["", "plain", "under_score", "_x000D", "_x00D_", "_X000D_", "_x00G0_", "_x+00D_", "é_x😀_"])
  func `other underscores are text`(text: String) {
    #expect(text.decodingEscapes() == text)
  }
}
