import Records
import Testing

@testable import Loader

struct ResponseHasResponderTests {
  private func register(_ answer: String) throws -> ReviewRegister {
    try ReviewRegister(
      recommendations: "review,number,recommendation,responder,response\nchild-a,1,Share it.,\(answer)\n")
  }

  @Test(arguments: ["Police,Done.", "Police,", ","])
  func `a responder may have no response yet`(answer: String) throws {
    #expect(try register(answer).found == [])
  }

  @Test(arguments: [",Done.", "; ,Done."])
  func `a response without a responder is a warning`(answer: String) throws {
    let register = try register(answer)
    #expect(
      register.messages == [
        """
        recommendations.csv:2:4: warning: [response-without-responder] there is a response, and nobody gave it; \
        expected a body, or several with ; between them; write who answered
        """
      ])
    #expect(register.recommendations.count == 1)
  }
}
