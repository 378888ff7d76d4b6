import Records
import Testing

@testable import Loader

/// Texts that nobody would write: each gives a profile or a message with a place, and none ends the program.
struct ProfileTextsTests {
  private static func check(_ message: String, of text: String) {
    if !message.hasPrefix("own.toml:") || message.contains("this cannot be read") {
      Issue.record("\(text.debugDescription): \(message)")
    }
  }

  @Test func `every text of up to three signs of TOML is read or refused`() {
    let signs: [Character] = [
      "[", "]", "{", "}", "=", ".", ",", "\"", "'", "#", "\n", "a", "1", "-", ":", "\\", " ", "_", "+", "t",
      "\t", "\r",
      "\0", "é",
    ]
    var count = 0
    var texts = [""]
    for _ in 1...3 {
      texts = texts.flatMap { text in signs.map { text + String($0) } }
      for text in texts {
        let faults = ProfileFaults(in: "own.toml")
        let isRead = ProfileSyntax(text, faults: faults).root != nil
        // Settings are the same for all of these, and would take most of the time.
        if let problem = faults.problem { Self.check("\(problem)", of: text) } else { #expect(isRead) }
      }
      count += texts.count
    }
    #expect(count == 14_424)
  }

  @Test func `the built-in profile with signs changed, added and taken out is read or refused`() {
    let signs = Array("[]{}=.,\"'#\na1-:\\ _+t\t\r\0é“".unicodeScalars)
    let profile = Array(ProfileFile.builtInText.unicodeScalars)
    var random = SplitMix64(seed: 17)
    for _ in 0..<80 {
      var text = profile
      for _ in 0...random.number(below: 4) {
        let at = random.number(below: text.count)
        let sign = signs[random.number(below: signs.count)]
        switch random.number(below: 4) {
        case 0: text[at] = sign
        case 1: text.insert(sign, at: at)
        case 2: text.removeSubrange(at..<min(text.count, at + 1 + random.number(below: 30)))
        default:
          let from = random.number(below: text.count)
          text.insert(contentsOf: text[from..<min(text.count, from + random.number(below: 40))], at: at)
        }
      }
      let changed = ProfileText(String(String.UnicodeScalarView(text)))
      if let message = changed.message { Self.check(message, of: changed.text) }
    }
  }

  @Test func `a message of a thousand faults ends with the number of those that it does not show`() {
    let lines = (0..<1000).map { "setting\($0) = 1\n" }.joined()
    let message = ProfileText(ProfileText().text.replacing("schema = 1", with: "schema = 1\n\(lines)"))
      .message
    let shown = message?.split(separator: "\n") ?? []
    #expect(shown.count == 101)
    #expect(shown.last == "… and 900 more")
  }
}
