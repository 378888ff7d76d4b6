/// The names that a partnership counts by, in the order in which they are printed.
public struct Vocabulary: Hashable, Sendable {
  package let agencies: [Agency]
  /// What the group may decide; among them words for several outcomes, which nothing is counted under.
  package let outcomes: [Outcome]
  /// What referrals and children are counted by besides: presenting features, harm, those that the profile declares, and
  /// sectors, which are the last.
  package let breakdowns: [Breakdown]
  /// The breakdowns that are counted two together.
  package var crossings: [Crossing] = []
  /// The bands of ages by which children are counted.
  package let ageBands: AgeBands
  /// The day on which the years begin that referrals are counted by.
  public let yearStart: YearStart
  /// The stages of a recommendation.
  package let statuses: [Status]
  package let panelAnswers: [PanelAnswer]
  /// The agencies' sectors, in order of first appearance.
  package let sectors: [String]

  // Looked up for each row of a register, so each is an array by code rather than a search.
  @usableFromInline let sectorCodes: [Code<Sector>]
  @usableFromInline let namesInUse: [ClosedRange<Int32>]
  @usableFromInline let outcomeKinds: [Outcome.Kind]
  @usableFromInline let rapidReview: Code<Outcome>?
  /// What counting needs to know of each breakdown.
  public let breakdownShapes: [Breakdown.Shape]
  /// The outcomes that a word for several stands for.
  private let outcomesOfWords: [Code<Outcome>: [Code<Outcome>]]

  package init(
    agencies: [Agency], outcomes: [Outcome], features: [Term], harms: [Term], statuses: [Status] = [],
    breakdowns: [Breakdown] = [], ageBands: AgeBands = .national,
    panelAnswers: [PanelAnswer] = PanelAnswer.usual, yearStart: YearStart = .april
  ) {
    self.ageBands = ageBands
    self.yearStart = yearStart
    self.panelAnswers = panelAnswers
    self.agencies = agencies
    self.outcomes = outcomes
    self.statuses = statuses
    var sectors: [String] = []
    var codes: [Code<Sector>] = []
    var known: [String: Code<Sector>] = [:]
    for agency in agencies {
      let code = known[agency.sector] ?? Code(sectors.count)
      if known.updateValue(code, forKey: agency.sector) == nil { sectors.append(agency.sector) }
      codes.append(code)
    }
    self.sectors = sectors
    // Last, since no column feeds them: rows say nothing in what comes after the last breakdown that they say something in.
    self.breakdowns = [.features(features), .harm(harms)] + breakdowns + [.sectors(sectors)]
    self.breakdownShapes = self.breakdowns.map(\.shape)
    self.sectorCodes = codes
    self.namesInUse = agencies.map { agency in
      let from = agency.from?.number ?? Int32.min
      return from...max(from, agency.to?.number ?? Int32.max)
    }
    self.outcomeKinds = outcomes.map(\.kind)
    let byKey = Dictionary(outcomes.enumerated().map { ($1.key, Code<Outcome>($0)) }) { first, _ in first }
    self.outcomesOfWords = Dictionary(
      uniqueKeysWithValues: outcomes.enumerated().filter { !$1.countsAs.isEmpty }.map { index, word in
        (Code(index), word.countsAs.compactMap { byKey[$0] })
      })
    self.rapidReview = outcomes.firstIndex(where: \.isRapidReview).map(Code.init)
  }

  package var features: [Term] { breakdowns[0].values }
  package var harms: [Term] { breakdowns[1].values }

  /// The breakdowns that columns of a register feed; their places are those in ``breakdowns``.
  package var breakdownsOfColumns: [Breakdown] { breakdowns.dropLast() }

  /// The breakdown of a key, or `nil` where there is none.
  package func breakdown(_ key: String) -> Breakdown? { breakdowns.first { $0.key == key } }

  /// The tables that its figures may have, in their order.
  package var tables: [TableID] { TableID.all(with: breakdowns.map(\.key), and: crossings.map(\.id)) }

  /// Those of them that documents show.
  package var printedTables: [TableID] { tables.filter(\.isPrinted) }

  /// The outcome of a code.
  package subscript(outcome: Code<Outcome>) -> Outcome { outcomes[Int(outcome.index)] }

  /// The agency of a code, or `nil` for one that is not in the profile.
  package subscript(agency: Code<Agency>) -> Agency? {
    agency == .notInProfile ? nil : agencies[Int(agency.index)]
  }

  /// The status of a code.
  package subscript(status: Code<Status>) -> Status { statuses[Int(status.index)] }

  /// Whether the Panel has answered: not where its answer is awaited, and not where nobody can tell.
  public func isAnswer(_ answer: Code<PanelAnswer>?) -> Bool {
    guard let answer, answer != .notInProfile else { return false }
    return panelAnswers[Int(answer.index)].meaning != .awaited
  }

  /// The outcomes that an entry of a cell means, the primary one first: a word may stand for several.
  package func outcomes(meantBy outcome: Code<Outcome>) -> [Code<Outcome>] {
    outcomesOfWords[outcome] ?? [outcome]
  }

  /// How an outcome is counted.
  @inlinable public func kind(of outcome: Code<Outcome>) -> Outcome.Kind { outcomeKinds[Int(outcome.index)] }

  /// Whether a referral with this outcome, or with none yet, is counted; one that is withdrawn or a duplicate is not.
  @inlinable public func isCounted(_ outcome: Code<Outcome>?) -> Bool {
    outcome.map { kind(of: $0) != .notCounted } ?? true
  }

  /// Whether an outcome is the rapid review of the statutory guidance.
  @inlinable public func isRapidReview(_ outcome: Code<Outcome>) -> Bool { outcome == rapidReview }

  /// Whether the name of an agency was in use on `day`; assumed for a body that is not in the profile.
  @inlinable public func nameWasInUse(_ agency: Code<Agency>, on day: Day) -> Bool {
    agency == .notInProfile || namesInUse[Int(agency.index)].contains(day.number)
  }

  /// Whether the name of an agency began or ended on a day that the profile knows.
  package func nameHasDates(_ agency: Code<Agency>) -> Bool {
    self[agency].map { $0.from != nil || $0.to != nil } ?? false
  }

  /// The sector of an agency; that of a body that is not in the profile is not in the profile either.
  @inlinable public func sector(of agency: Code<Agency>) -> Code<Sector> {
    agency == .notInProfile ? .notInProfile : sectorCodes[Int(agency.index)]
  }

  /// For each agency the body that it is on `day`, by the name that this body has then.
  ///
  /// A name is in use until the end of its last day. A body that was renamed or merged before the day is its successor; one
  /// whose last day it is, is not yet. A name that came into use after the day is the one body that later took it. A body
  /// that ended without a successor, or that several bodies merged into, stays as it is.
  package func bodies(on day: Day) -> [Code<Agency>] {
    Succession(of: agencies, on: day).ends.map { Code($0) }
  }
}

/// What agencies are grouped by; gives the codes of sectors a type.
public enum Sector {}
