import Records
import Testing

@testable import Loader

struct CellBytesTests {
  private func hash(_ text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return CellBytes.hashIgnoringCase(of: bytes.span)
  }

  @Test(arguments: ["a", "EX-1", "ex-2024-0001", "a reference of more than sixteen bytes, ÀÉ"])
  func `the hash of a text is that of its capitals`(text: String) {
    #expect(hash(text) == hash(String(text.map { $0.isASCII ? Character($0.uppercased()) : $0 })))
  }

  @Test(arguments: [
    ("É1", "é1"), ("LIG-É-2024-0001", "lig-é-2024-0001"), ("Ā7", "ā7"), ("Ж-1", "ж-1"),
    ("Рефер-1", "рефер-1"),
    ("abcdefgÉ", "ABCDEFGé"),
  ])
  func `letters of other alphabets are the same in capitals`(capital: String, small: String) {
    let (left, right) = (Array(capital.utf8), Array(small.utf8))
    #expect(hash(capital) == hash(small))
    let areSame = CellBytes.areSameIgnoringCase(left.span, right.span)
    #expect(areSame)
  }

  @Test func `letters with different accents are not`() {
    let (left, right) = (Array("É1".utf8), Array("È1".utf8))
    let areSame = CellBytes.areSameIgnoringCase(left.span, right.span)
    #expect(!areSame)
  }

  /// The bit that tells small letters from capitals tells other signs apart too.
  @Test func `texts that are not the same rarely have one hash`() {
    let pairs: [[Character]] = [["[", "{"], ["@", "`"], ["0", "\u{10}"], ["]", "}"], ["\u{7F}", "_"]]
    for pair in pairs {
      let texts = (0..<256).map { number in String((0..<8).map { pair[number >> $0 & 1] }) }
      #expect(Set(texts.map(hash)).count == 256)
    }
  }

  @Test func `a text of any length is copied where it belongs, and nothing else is written`() {
    for length in 0...40 {
      let text = (0..<length).map { UInt8(65 + $0) }
      var room = [UInt8](repeating: 0, count: 50)
      do {
        var free = room.mutableSpan
        CellBytes.copy(text.span, to: &free, at: 5)
      }
      #expect(room == Array(repeating: 0, count: 5) + text + Array(repeating: 0, count: 45 - length))
    }
  }

  private func isBelow(_ left: String, _ right: String) -> Bool {
    isBelow(Array(left.utf8), Array(right.utf8))
  }

  private func isBelow(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    CellBytes.isBelow(left.span, right.span)
  }

  @Test(arguments: [
    ("EX-2024-01", "EX-2024-02"), ("ex-2024-01", "EX-2024-02"), ("9", "10"), ("R-9", "R-10"), ("", "A"),
    ("EX-2023-99", "EX-2024-01"), ("EX-2024-09-a", "EX-2024-10-A"), ("a", "B"), ("A", "b"),
    ("EX-2024-000001", "EX-2024-000002"),
  ])
  func `references that count up are in order`(left: String, right: String) {
    #expect(isBelow(left, right))
    #expect(!isBelow(right, left))
  }

  @Test(arguments: ["", "A", "EX-2024-01", "a reference of more than sixteen bytes"])
  func `a text is not below itself, whatever its case`(text: String) {
    #expect(!isBelow(text, text))
    #expect(!isBelow(text.uppercased(), text.lowercased()))
    #expect(!isBelow(text.lowercased(), text.uppercased()))
  }

  /// Otherwise references in order could include a repeated one.
  @Test(arguments: 0..<50)
  func `the order is never circular`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("aAbB0@`[{-".utf8)
    let texts = (0..<30).map { _ -> [UInt8] in
      (0..<Int(8 + random.next() % 3)).map { _ in letters[Int(random.next() % 10)] }
    }
    for one in texts {
      for two in texts where isBelow(one, two) {
        #expect(!isBelow(two, one))
        for three in texts where isBelow(two, three) {
          #expect(isBelow(one, three))
        }
      }
    }
  }
}
