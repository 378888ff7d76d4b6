import Records
import Testing

@testable import Loader

struct CompletionTests {
  private func register(_ columns: String, _ cells: String, initiated: String = "") throws -> ReviewRegister {
    try ReviewRegister(
      reviews: "review,considered,initiated\nchild-a,11/07/2019,\(initiated)\n",
      recommendations: "review,number,recommendation,\(columns)\nchild-a,1,Share it.,\(cells)\n")
  }

  @Test func `what is completed on the day of the review or later is right`() throws {
    #expect(try register("completed", "11/07/2019").found == [])
    #expect(try register("completed", "10/08/2019", initiated: "01/09/2019").found == [])
    #expect(try register("completed", "").found == [])
  }

  @Test func `what is completed before its review began is a warning`() throws {
    let register = try register("completed", "10/07/2019")
    #expect(
      register.messages == [
        """
        recommendations.csv:2:4: warning: [completed-before-review] it was completed before its review began; \
        expected a day after the case was considered; read as it stands, correct this date or those of the review
        """
      ])
    #expect(register.recommendations.count == 1)
  }

  @Test func `what is complete without evidence is a note where the register keeps evidence`() throws {
    #expect(
      try register("status,evidence", "complete,").messages == [
        """
        recommendations.csv:2:5: note: [complete-without-evidence] it is complete, and nothing shows its impact; \
        expected what has changed by it; counted apart from those with evidence
        """
      ])
    #expect(try register("status,evidence", "complete,An audit").found == [])
    #expect(try register("status,evidence", "planned,").found == [])
    #expect(try register("status", "complete").found == [])
  }
}
