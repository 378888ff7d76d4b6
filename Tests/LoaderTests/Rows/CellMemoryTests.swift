import Testing

@testable import Loader

struct CellMemoryTests {
  private func meaning(_ text: String, in memory: CellMemory<Int>) -> Int? {
    var memory = memory
    let bytes = Array(text.utf8)
    return memory.index(of: bytes.span).map { memory[$0] }
  }

  private func keep(_ meaning: Int, of text: String, in memory: inout CellMemory<Int>) {
    let bytes = Array(text.utf8)
    memory.add(meaning, of: bytes.span)
  }

  @Test func `only what was kept is known, byte for byte`() {
    let texts = ["7", "7 yrs", "GP", "General practice", "aaaaaaaab", "aaaaaaaaab"]
    var memory = CellMemory<Int>()
    #expect(meaning("7", in: memory) == nil)
    for (index, text) in texts.enumerated() { keep(index, of: text, in: &memory) }
    #expect(texts.map { meaning($0, in: memory) } == Array(texts.indices))
    for text in ["", "8", "7 ", "gp", "General practicf", "aaaaaaaaaab", "7 yr", "aaaaaaaac"] {
      #expect(meaning(text, in: memory) == nil)
    }
  }

  @Test(arguments: 1...80)
  func `a cell that differs in any one byte is another`(length: Int) {
    let text = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    var memory = CellMemory<Int>()
    memory.add(1, of: text.span)
    #expect(memory.index(of: text.span) == 0)
    for place in text.indices {
      var other = text
      other[place] ^= 1
      #expect(memory.index(of: other.span) == nil, "\(place)")
    }
  }

  /// A register in which every cell is different must not fill the machine's memory.
  @Test func `the memory is bounded, and stays correct once it is full`() {
    var memory = CellMemory<Int>()
    let count = 12_000
    for number in 0..<count { keep(number, of: "cell number \(number)", in: &memory) }
    let known = (0..<count).filter { meaning("cell number \($0)", in: memory) != nil }
    #expect(known.count >= 1_000 && known.count <= 8_192)
    #expect(known.allSatisfy { meaning("cell number \($0)", in: memory) == $0 })
    #expect(meaning("cell number -1", in: memory) == nil)
  }

  @Test func `a cell as long as a page is not kept`() {
    var memory = CellMemory<Int>()
    let letter = String(repeating: "a", count: 100_000)
    keep(1, of: letter, in: &memory)
    #expect(meaning(letter, in: memory) == nil)
  }
}
