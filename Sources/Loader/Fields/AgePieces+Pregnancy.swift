/// Weeks of pregnancy beside an age: `32/40`, `32+4/40`, `32 weeks pregnant`.
extension AgePieces {
  private static let longest = 44

  /// Whether the number just read counts the weeks of a pregnancy; if so, all of it is passed over.
  mutating func isPregnancy() -> Bool {
    guard let end = endOfPregnancy(startingAt: at - 1) else { return false }
    at = end
    return true
  }

  /// What may stand behind "unborn": how far the pregnancy is, or the day on which it should end.
  mutating func readDetailsOfPregnancy() {
    let start = isComma(next) ? at + 1 : at
    if tokens[start] == .due {
      at = start + 1
    } else if let end = endOfPregnancy(startingAt: start) {
      at = end
    } else if case .number(1...AgePieces.longest, _) = next, tokens[at + 1] == .unit(.weeks) {
      // Behind a comma these weeks could be another child's age.
      at += 2
    }
  }

  private func endOfPregnancy(startingAt start: Int) -> Int? {
    guard case .number(1...AgePieces.longest, _) = tokens[start] else { return nil }
    var end = start + 1
    // Completed weeks and days.
    if tokens[end] == .plus, case .number(0...6, _) = tokens[end + 1] { end += 2 }
    if tokens[end] == .slash, case .number(40, _) = tokens[end + 1] {
      end += 2
      return tokens[end] == .pregnant ? end + 1 : end
    }
    guard tokens[end] == .unit(.weeks), tokens[end + 1] == .pregnant else { return nil }
    return end + 2
  }

  private func isComma(_ token: AgeToken) -> Bool {
    if case .comma = token { true } else { false }
  }
}
