import Records

/// Puts faults into rows of a sample.
struct SampleFaults: Sendable {
  private let kinds: Deck<SampleFault>
  private var unknownOutcomes = Deck<SampleText>()
  private var primaryPairs = Deck<SampleText>()
  private var mistypedAgencies = Deck<SampleText>()
  private var unreadableDates = Deck<SampleText>()
  private var impossibleDates = Deck<SampleText>()
  private var monthFirstDates = Deck<SampleText>()
  private var unreadableAges = Deck<SampleText>()
  private let surplus: SampleText

  init(_ vocabulary: Vocabulary, years: [ReportingYear], _ texts: inout SampleTexts) {
    var kinds = Deck<SampleFault>()
    for kind in SampleFault.allCases { kinds.add(kind) }
    self.kinds = kinds
    surplus = texts.number(of: "see the file")
    let outcomes = Mistyping(known: vocabulary.outcomes.flatMap { [$0.name, $0.key] + $0.aliases })
    let primary = vocabulary.outcomes.filter { $0.kind == .primary }
    for outcome in primary {
      unknownOutcomes.add(texts.number(of: outcomes.of(outcome.name.spelling(orKey: outcome.key))))
    }
    for (one, other) in zip(primary, primary.dropFirst()) {
      let pair = [one, other].map { $0.name.spelling(orKey: $0.key) }.joined(separator: "; ")
      primaryPairs.add(texts.number(of: pair))
    }
    let agencies = Mistyping(known: vocabulary.agencies.flatMap { [$0.name, $0.key] + $0.aliases })
    for agency in vocabulary.agencies {
      mistypedAgencies.add(texts.number(of: agencies.of(agency.name.spelling(orKey: agency.key))))
    }
    for text in ["mid March", "after Easter", "see email", "12/2023", "week 14", "May"] {
      unreadableDates.add(texts.number(of: text))
    }
    for year in years.map(\.start) {
      for (day, month) in [(31, 4), (31, 6), (30, 2), (31, 9), (31, 11)] {
        impossibleDates.add(texts.number(of: SampleCalendar.text(day, month, year)))
      }
      for (day, month) in [(13, 4), (22, 6), (30, 8), (17, 10), (19, 12)] {
        monthFirstDates.add(texts.number(of: SampleCalendar.text(month, day, year)))
      }
    }
    for text in ["teenager", "primary age", "see notes", "Y9"] {
      unreadableAges.add(texts.number(of: text))
    }
  }

  /// Draws any of the faults; one that needs an earlier row only where there is one.
  func draw(hasEarlierRow: Bool, _ random: inout SplitMix64) -> SampleFault {
    let fault = kinds.draw(&random)
    return fault == .repeatedReference && !hasEarlierRow ? .unknownOutcome : fault
  }

  /// Puts a fault into a row that has a primary outcome; `earlier` is the reference of a row before it.
  func put(
    _ fault: SampleFault, into row: inout SampleRow, earlier: SampleReference?, _ calendar: SampleCalendar,
    _ random: inout SplitMix64
  ) {
    switch fault {
    case .unknownOutcome: row[.outcome] = .text(unknownOutcomes.draw(&random))
    case .secondPrimaryOutcome: row[.outcome] = .text(primaryPairs.draw(&random))
    case .missingOutcome: row[.outcome] = .blank
    case .outcomeWithoutDate: row[.dateConsidered] = .blank
    case .unreadableDate: row[.dateConsidered] = .text(unreadableDates.draw(&random))
    case .impossibleDate: row[.dateConsidered] = .text(impossibleDates.draw(&random))
    case .monthFirstDate: row[.dateReceived] = .text(monthFirstDates.draw(&random))
    case .consideredBeforeReceived:
      guard case .day(let received) = row[.dateReceived] else { return }
      row[.dateConsidered] = .day(calendar.weekday(received, plus: -random.number(in: 1...9)))
    case .repeatedReference: if let earlier { row[.reference] = .reference(earlier) }
    case .mistypedAgency: row[.referringAgency] = .text(mistypedAgencies.draw(&random))
    case .missingAgency: row[.referringAgency] = .blank
    case .missingAge: row[.childAge] = .blank
    case .unreadableAge: row[.childAge] = .text(unreadableAges.draw(&random))
    case .ageTooOld: row[.childAge] = .years(Int32(random.number(in: 27...46)))
    case .tooFewFields:
      row.width = random.number(in: 3...5)
      row.breakdowns = []
    case .surplusText: row.surplus = surplus
    }
  }
}

/// What may be wrong with a row of a sample. `check` finds each of them.
package enum SampleFault: CaseIterable, Hashable, Sendable {
  case unknownOutcome
  case secondPrimaryOutcome
  case missingOutcome
  case outcomeWithoutDate
  case unreadableDate
  case impossibleDate
  case monthFirstDate
  case consideredBeforeReceived
  case repeatedReference
  case mistypedAgency
  case missingAgency
  case missingAge
  case unreadableAge
  case ageTooOld
  case tooFewFields
  case surplusText

  /// Whether a check remembers the row's reference. A row that cannot be read has none, and a repeated one is known already.
  var leavesReference: Bool {
    switch self {
    case .tooFewFields, .surplusText, .repeatedReference: false
    default: true
    }
  }
}

/// Mistypes names, but never into another name of the list.
struct Mistyping {
  private let known: Set<String>

  /// The names, keys and aliases that are in use.
  init(known: [String]) { self.known = Set(known.map(Mistyping.folded)) }

  /// The name without one letter, from its middle on; or with letters added, where every such spelling is a name.
  func of(_ name: String) -> String {
    let letters = Array(name)
    for offset in letters.indices {
      var mistyped = letters
      mistyped.remove(at: (letters.count / 2 + offset) % letters.count)
      if isUnknown(String(mistyped)) { return String(mistyped) }
    }
    var mistyped = name
    repeat { mistyped += "x" } while !isUnknown(mistyped)
    return mistyped
  }

  private func isUnknown(_ text: String) -> Bool {
    !Mistyping.folded(text).isEmpty && !known.contains(Mistyping.folded(text))
  }

  /// The name without case, punctuation and spacing.
  private static func folded(_ text: String) -> String {
    text.replacing("&", with: "and").lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
