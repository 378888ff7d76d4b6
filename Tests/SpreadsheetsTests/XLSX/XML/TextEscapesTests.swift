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
  func `an escape is decoded once`(written: String, text: String) {
    #expect(written.decodingEscapes() == text)
  }

  @Test(arguments: ["", "plain", "under_score", "_x000D", "_x00D_", "_X000D_", "_x00G0_", "_x+00D_", "é_x😀_"])
  func `other underscores are text`(text: String) {
    #expect(text.decodingEscapes() == text)
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ("a_x000d_", "a_x005F_x000d_"),
    ("further_actions", "further_actions"), ("_x004_", "_x004_"), ("_x00G1_", "_x00G1_"),
    ("_X0041_", "_X0041_"),
    ("__x0041_", "__x005F_x0041_"), ("plain", "plain"), ("", ""),
  ])
  func `text that spells an escape is written so that it is read as typed`(text: String, encoded: String) {
    #expect(text.encodingEscapes() == encoded)
    #expect(encoded.decodingEscapes() == text)
  }
}
