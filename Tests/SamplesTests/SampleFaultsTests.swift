import Testing

@testable import Samples

struct MistypingTests {
  @Test func `a name loses a letter from its middle`() {
    #expect(Mistyping(known: ["Police"]).of("Police") == "Polce")
  }

  @Test func `a mistyped name is no other name of the list`() {
    #expect(Mistyping(known: ["Police", "POL-CE"]).of("Police") == "Polie")
    #expect(Mistyping(known: ["ab", "a", "b"]).of("ab") == "abx")
    #expect(Mistyping(known: ["a", "ax"]).of("a") == "axx")
  }

  @Test func `the name loses a letter rather than a space, which would change nothing`() {
    #expect(Mistyping(known: ["a - b"]).of("a - b") == "a - ")
  }
}
