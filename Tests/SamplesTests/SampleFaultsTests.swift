import Testing

@testable import Samples

@Suite struct MistypingTests {
  @Test func `a name loses a letter from its middle`() {
    #expect(Mistyping(known: ["Police"]).of("Police") == "Polce")
  }

  @Test func `no other name of the list comes of it`() {
    #expect(Mistyping(known: ["Police", "POL-CE"]).of("Police") == "Polie")
    #expect(Mistyping(known: ["ab", "a", "b"]).of("ab") == "abx")
    #expect(Mistyping(known: ["a", "ax"]).of("a") == "axx")
  }

  @Test func `a letter is lost, not a space, which would change nothing`() {
    #expect(Mistyping(known: ["a - b"]).of("a - b") == "a - ")
  }
}
