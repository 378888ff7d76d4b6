import Records

/// What is wrong with a profile. The reading goes on after each fault, so that one run shows all of them.
final class ProfileFaults {
  /// How many faults are reported; the rest are counted.
  static let limit = 100

  private let source: String
  private var found: [(position: TextPosition?, problem: Problem)] = []
  private(set) var count = 0

  /// No faults yet of the profile called `source`.
  init(in source: String) { self.source = source }

  /// Adds a fault at a place of the text, or `nil` if it is about what is not there. The words are made only for a fault that is
  /// reported.
  func add(
    _ rule: Rule, at position: TextPosition?, _ found: @autoclosure () -> String,
    _ expected: @autoclosure () -> String? = nil, _ remedy: @autoclosure () -> String? = nil
  ) {
    count += 1
    guard self.found.count < ProfileFaults.limit else { return }
    let place = Place(file: source, line: position?.line, column: position?.column)
    let problem = Problem(
      rule, at: place.description, found: found(), expected: expected(), remedy: remedy())
    self.found.append((position, problem))
  }

  /// Removes the faults about what is missing: it may be on a line that cannot be read.
  func removeMissing() {
    let kept = found.filter { !Rule.aboutMissing.contains($0.problem.rule) }
    count -= found.count - kept.count
    found = kept
  }

  /// All faults in the order of their places; `nil` if there are none.
  var problem: Problem? {
    let start = TextPosition(line: 0, column: 0)
    // `sorted` keeps the order of equal places.
    let problems = found.sorted { ($0.position ?? start) < ($1.position ?? start) }.map(\.problem)
    guard let first = problems.first else { return nil }
    return first.followed(by: Array(problems.dropFirst()), andUnshown: count - problems.count)
  }
}

extension ProfileFaults {
  /// A text of the profile as messages quote it: short, and with the numbers of the characters that nobody should print.
  static func shown(_ text: String) -> String {
    text.inShort.onOneLine
  }

  /// Adds each character of the profile's keys and texts that no document can carry.
  func addUnprintable(in value: TOMLValue) {
    switch value.content {
    case .table(let entries):
      for entry in entries {
        addUnprintable(in: entry.key, at: entry.position)
        addUnprintable(in: entry.value)
      }
    case .list(let values):
      for value in values { addUnprintable(in: value) }
    case .text(let text): addUnprintable(in: text, at: value.position)
    case .number, .flag, .day, .decimal, .time: break
    }
  }

  private func addUnprintable(in text: String, at position: TextPosition) {
    let length = text.unicodeScalars.count
    if length > TextLimits.sentence {
      add(
        .textTooLong, at: position, "the text has \(length) characters",
        "expected at most \(TextLimits.sentence)")
    }
    guard let scalar = text.unicodeScalars.first(where: \.isControl) else { return }
    let number = scalar.number
    switch scalar {
    case "\n", "\r":
      add(
        .controlCharacter, at: position, "the text has a line break, \(number)", nil, "write it on one line")
    case "\t":
      add(.controlCharacter, at: position, "the text has a tab, \(number)", nil, "write a space instead")
    default: add(.controlCharacter, at: position, "the text has the character \(number)")
    }
  }
}

extension Rule {
  /// The rules about something that the profile lacks.
  fileprivate static let aboutMissing: Set<Rule> = [
    .missingKey, .unknownSchema, .emptyVocabulary, .missingOutcomeKey, .unknownSuccessor, .halfANoun,
  ]
}
