import Records
import Testing

@testable import Reports

struct LearningGuidanceTests {
  @Test func `each section has a file, the first where there may be several`() {
    #expect(
      LearningGuidance.files.map(\.name) == [
        "note.md", "foreword.md", "summary.md", "key-messages.md", "how-it-worked.md", "changes.md",
        "national.md", "resources.md", "rapid-review-1.md",
        "panel.md", "local-learning-event-1.md", "further-action-1.md", "learning.md", "action.md",
        "products.md",
        "training.md", "linked-work.md", "carry-forward.md",
      ])
  }

  @Test func `a file is one remark, which nothing in it ends before its end`() {
    for file in LearningGuidance.files + [.responsesNote] {
      #expect(file.text.hasPrefix("<!--\n"))
      #expect(file.text.hasSuffix("\n-->\n"))
      #expect(!file.text.dropFirst(4).dropLast(4).contains("--"), "\(file.name)")
    }
  }

  @Test func `each says something of its own`() {
    #expect(
      Set((LearningGuidance.files + [.responsesNote]).map(\.text)).count == LearningSection.allCases.count + 1
    )
  }
}
