import Testing

@testable import Loader

struct BreakdownsReaderTests {
  private func message(_ one: String, _ other: String) -> String? {
    let tables = [one, other].enumerated().map { index, settings in
      """
      [[breakdowns]]
      key = "own-\(index)"
      columns = ["Own \(index)"]
      of = "children"
      values = [ { key = "yes", name = "Yes" } ]
      \(settings)
      """
    }
    return ProfileText(lists: tables.joined(separator: "\n")).message
  }

  @Test func `two breakdowns have different names and topics`() {
    #expect(
      message("name = \"Sex\"", "name = \"sex\"")?.contains(
        "[unreadable-breakdown] another breakdown has the name \"sex\" too; expected a name of its own for each; "
      )
        == true)
    #expect(
      message("name = \"Sex\"", "name = \"Gender\"\ntopic = \"Sex\"")?.contains(
        "[unreadable-breakdown] another breakdown has the topic \"Sex\" too") == true)
    #expect(message("name = \"Sex\"", "name = \"Gender\"") == nil)
  }
}
