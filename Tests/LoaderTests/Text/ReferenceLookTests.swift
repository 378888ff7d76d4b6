import Records
import Testing

@testable import Loader

/// References that look the same on the screen.
struct ReferenceLookTests {
  @Test(arguments: [
    // Composed and decomposed accents.
    ("Kévin-1", "Ke\u{301}vin-1"),
    // Spaces, line breaks and blanks of other scripts.
    ("LIG 12", "LIG  12"), ("LIG 12", "\"LIG\n12\""), ("LIG 12", "LIG\u{2800}12"),
    ("LIG 12", "LIG\u{3164}12"),
    ("LIG 12", "LIG\u{85}12"), ("LIG 12", "LIG\t12"), ("K-1", "K-1\u{3164}"),
    // Cyrillic, Greek and full-width letters.
    ("K-101", "\u{41A}-101"), ("KA-1", "\u{39A}\u{391}-1"), ("cope1", "\u{441}\u{43E}\u{440}\u{435}1"),
    ("K-101", "\u{FF2B}-101"),
  ])
  func `references that look alike are the same`(reference: String, other: String) throws {
    for (first, second) in [(reference, other), (other, reference)] {
      let register = try Register(
        rows: "\(first),,05/05/2024,GP,7,NFA,,,,,,", "\(second),,06/05/2024,GP,8,NFA,,,,,,")
      #expect(register.findings.count(of: .repeatedReference) == 1)
      #expect(register.referrals.count == 1)
    }
  }

  @Test(arguments: [("K-101", "K-102"), ("LIG 12", "LIG12"), ("Ж-1", "Я-1"), ("Kévin-1", "Kevin-1")])
  func `references that look different are not`(reference: String, other: String) throws {
    let register = try Register(
      rows: "\(reference),,05/05/2024,GP,7,NFA,,,,,,", "\(other),,06/05/2024,GP,8,NFA,,,,,,")
    #expect(register.findings.count(of: .repeatedReference) == 0)
  }

  @Test(arguments: ["", "K-101", "K 101", "2023/00000000014", "LIG 2023 000014"])
  func `a plain reference is not looked at again`(text: String) {
    let bytes = Array(text.utf8)
    let (isPlain, look) = (ReferenceLook.isPlain(bytes.span), ReferenceLook.replaced(bytes.span))
    #expect(isPlain && look == nil)
  }

  @Test func `every byte that is not plain is found, wherever it is`() {
    for length in 1...20 {
      for at in 0..<length {
        for byte in [0x09, 0x0A, 0x7F, 0x80, 0x9F, 0xC3, 0xFF] as [UInt8] {
          var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          bytes[at] = byte
          let isPlain = ReferenceLook.isPlain(bytes.span)
          #expect(!isPlain)
        }
      }
    }
  }

  @Test func `a common reference is one reference, plain, and nothing of it is left out`() {
    for length in 8...20 {
      for at in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var bytes = Array("EX-2019-00001-abcdef".utf8.prefix(length))
          bytes[at] = byte
          guard ReferenceLook.isCommon(bytes.span) else { continue }
          let isAsItIs =
            ReferenceLook.isPlain(bytes.span) && !SeveralReferences.mayBe(in: bytes.span)
            && FieldText.withoutGuard(bytes.span) == 0..<length
          #expect(isAsItIs, "\(bytes)")
        }
      }
    }
    let common = Array("EX-2019-00001".utf8)
    let isCommon = ReferenceLook.isCommon(common.span)
    #expect(isCommon)
  }
}
