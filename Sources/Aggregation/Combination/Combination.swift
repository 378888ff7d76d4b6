package import Records

/// The figures of a region: the published figures of its partnerships, added up.
///
/// It is made from snapshots only, that is from published figures: anyone with the snapshots could work it out, and no
/// record changes hands.
package struct Combination: Hashable, Sendable {
  /// Those that are added up, in the order in which they were named.
  package let partnerships: [CombinedPartnership]
  /// Those that have years of another start: no sum can be made of months that differ.
  package let ofOtherYears: [CombinedPartnership]
  /// All of them, in the order in which they were named.
  package let named: [CombinedPartnership]
  /// The region's figures, under its name and the strictest policy of its partnerships.
  package let figures: PublishedFigures
  package let otherNames: [OtherName]
  /// What some partnerships counted otherwise than the others.
  package let countedOtherwise: [CountedOtherwise]
  /// The partnerships that published more than the region's policy allows, with all that they published.
  package let openPartnerships: [CombinedPartnership]
  private let parts: [TableID: [[Figure?]]]

  /// Adds up the figures of the `given` partnerships under the name of the region, next to those of `national` about the same year.
  ///
  /// The region has the year that most of them have, and the one named first where two are as common.
  ///
  /// Throws ``Problem`` if there are fewer than two partnerships, if one is given twice, if they were counted differently,
  /// and if one lacks rows without which its figures disagree; as publishing does, where one cannot be published under the
  /// strictest policy; `totals-disagree` if the figures of the region disagree with each other, a defect of this program.
  package init(
    of given: [CombinedPartnership], named name: String,
    beside national: NationalFigures = NationalFigures()
  ) throws(Problem) {
    let begins = Combination.mostCommonStart(of: given)
    let summed = given.filter { $0.figures.year.begins == begins }
    guard let first = summed.first, given.count > 1 else { throw .onePartnershipAlone(given) }
    try Combination.checkCombinable(given, with: first)
    try Combination.checkCountedAlike(summed)
    var rules = first.figures.rules.newest(among: summed.map(\.figures.rules))
    let ways = CountingWays(rules: rules)
    let policy = Combination.strictest(summed.map(\.figures.rules.policy))
    var allowed: [CombinedPartnership] = []
    for part in summed { allowed.append(try part.published(under: policy)) }
    openPartnerships = zip(summed, allowed).filter { $0 != $1 }.map(\.0)
    let partnerships = allowed.map { part in
      CombinedPartnership(
        part.figures.withoutFigures(otherwiseThan: ways), path: part.path, input: part.input)
    }
    var combined: [CombinedTable] = []
    let region = Vocabulary(of: partnerships.map(\.figures.vocabulary))
    for id in region.tables where id.canBeCombined {
      do throws(DifferentKinds) {
        if let table = try CombinedTable(id, of: partnerships) { combined.append(table) }
      } catch {
        throw .rulesDiffer(
          partnerships[error.one], partnerships[error.other],
          "what \"\(error.category.name)\" counts in the table \(error.table.rawValue)")
      }
    }
    let tables = combined.map(\.table) + national.tables(for: first.figures.year)
    if let defect = PublishedTotalsCheck(tables).disagreement {
      for (place, part) in partnerships.enumerated() {
        let own = PublishedTotalsCheck(combined.map { $0.table(of: place) })
        if let words = own.disagreement?.words { throw .rowsMissing(part, words) }
      }
      throw .totalsDisagree(
        "\(defect.what) and \(defect.whole) agree in the region", defect.number, defect.other)
    }
    var own = Profile.Partnership()
    own.name = name
    let snapshots = partnerships.map(\.figures)
    let hidesLeftOut = snapshots.contains {
      $0.hidesLeftOut || $0.edition == .public && policy.hides($0.leftOut)
    }
    rules.policy = policy
    rules.startDay = rules.startDay ?? .excluded
    rules.panelAnswers = snapshots.reduce(into: [:]) { all, one in
      all.merge(one.rules.panelAnswers) { first, _ in first }
    }
    rules.namesOnly = snapshots.reduce([]) { all, one in
      all.flatMap { all in one.rules.namesOnly.map { all.union($0) } }
    }
    self.partnerships = partnerships
    self.ofOtherYears = given.filter { $0.figures.year.begins != begins }
    self.named = given
    self.figures = PublishedFigures(
      partnership: own, vocabulary: region, year: first.figures.year,
      edition: first.figures.edition, rules: rules, asAt: snapshots.map(\.asAt).max() ?? first.figures.asAt,
      tables: tables, leftOut: hidesLeftOut ? 0 : snapshots.reduce(0) { $0 + $1.leftOut },
      hasOneDay: Set(snapshots.map(\.asAt)).count == 1, national: national,
      hidesLeftOut: hidesLeftOut)
    self.otherNames = OtherName.all(in: partnerships)
    self.countedOtherwise = CountedOtherwise.all(
      among: partnerships.map { ($0.name, $0.figures) }, than: ways)
    self.parts = Dictionary(uniqueKeysWithValues: combined.map { ($0.table.id, $0.parts) })
  }

  /// For each row of a table, the figure of each of those that are ``named``.
  ///
  /// A category that a partnership has but that did not occur there is zero; one that it does not have does not apply. Those
  /// of other years have none that could stand beside the others'.
  package func parts(of id: TableID) -> [[Figure]] {
    zip(figures[id].rows, parts[id] ?? []).map { row, own in
      var summed = zip(partnerships, own).makeIterator()
      return named.map { part in
        guard part.figures.year.begins == figures.year.begins, let (own, figure) = summed.next() else {
          return .symbol(.notAvailable)
        }
        if let figure { return figure }
        let hasOutcome = own.figures.vocabulary.outcomes.contains { $0.key == row.category.key }
        return hasOutcome ? .count(0) : .symbol(.notApplicable)
      }
    }
  }

  private static func strictest(_ policies: [Profile.Policy]) -> Profile.Policy {
    Profile.Policy.allCases.last { policies.contains($0) } ?? .none
  }
}

/// One partnership of a region: its published figures, and the file that they come from.
package struct CombinedPartnership: Hashable, Sendable {
  package let figures: Snapshot
  /// The path as the user wrote it, for messages: the files of several partnerships have the same name.
  package let path: String
  /// The file's name and digest, for the provenance.
  package let input: Provenance.Input

  package init(_ figures: Snapshot, path: String, input: Provenance.Input) {
    self.figures = figures
    self.path = path
    self.input = input
  }

  package var name: String { figures.partnership }
}

extension Combination {
  fileprivate static func mostCommonStart(of given: [CombinedPartnership]) -> YearStart? {
    var counts: [YearStart: Int] = [:]
    for part in given { counts[part.figures.year.begins, default: 0] += 1 }
    let most = counts.values.max()
    return given.lazy.map(\.figures.year.begins).first { counts[$0] == most }
  }

  /// Throws ``Problem`` where a partnership is there twice, or has another edition or year than `first`.
  fileprivate static func checkCombinable(
    _ given: [CombinedPartnership], with first: CombinedPartnership
  ) throws(Problem) {
    var names: [String: CombinedPartnership] = [:]
    for part in given {
      if let one = names.updateValue(part, forKey: part.name.lowercased()) {
        throw .partnershipTwice(one, part)
      }
      guard part.figures.year.isMostly(first.figures.year) else { throw .yearsDiffer(first, part) }
      guard part.figures.edition == first.figures.edition else { throw .editionsDiffer(first, part) }
    }
  }

  /// Throws ``Problem`` where two of the partnerships counted otherwise.
  ///
  /// Names may differ, and one partnership may have outcomes that the other does not. But a key that adds to the referrals
  /// in one must do so in the other, and a status that means done must mean it in both.
  fileprivate static func checkCountedAlike(_ partnerships: [CombinedPartnership]) throws(Problem) {
    var known: [String: (meaning: String, one: CombinedPartnership)] = [:]
    for part in partnerships {
      for (what, meaning) in part.figures.meanings {
        guard let other = known[what] else {
          known[what] = (meaning, part)
          continue
        }
        guard other.meaning == meaning else {
          throw .rulesDiffer(other.one, part, "\(what) (\(meaning), not \(other.meaning))")
        }
      }
    }
  }
}

extension Snapshot {
  /// What the figures count, in words: the date that decides, the kind of an outcome, what a breakdown counts, the meaning of
  /// a status.
  fileprivate var meanings: [(what: String, meaning: String)] {
    [("the date that decides the year", rules.countedBy)]
      + vocabulary.outcomes.map { ("the kind of the outcome \"\($0.key)\"", $0.group ?? "none") }
      + (vocabulary.breakdowns ?? []).map {
        ("what the breakdown \"\($0.key)\" counts", "\($0.of)\($0.several ? ", several" : "")")
      }
      + (vocabulary.statuses ?? []).map { ("the meaning of the status \"\($0.key)\"", $0.group ?? "none") }
  }
}

extension Vocabulary {
  /// The names that several partnerships or years count by, without aliases; a key shared by several has the first one's name.
  ///
  /// Without `agencies`, tables have them by name.
  init(of vocabularies: [SnapshotVocabulary], agencies: [Agency] = []) {
    func shared(_ lists: [[SnapshotVocabulary.Entry]]) -> [SnapshotVocabulary.Entry] {
      var keys: Set<String> = []
      return lists.joined().filter { keys.insert($0.key).inserted }
    }
    self.init(
      agencies: agencies,
      outcomes: shared(vocabularies.map(\.outcomes)).map { entry in
        let kind = entry.group.flatMap(Outcome.Kind.init(rawValue:)) ?? .primary
        return Outcome(key: entry.key, name: entry.name, kind: kind)
      },
      features: shared(vocabularies.map(\.features)).map { Term(key: $0.key, name: $0.name) },
      harms: shared(vocabularies.compactMap(\.harms)).map { Term(key: $0.key, name: $0.name) },
      statuses: shared(vocabularies.compactMap(\.statuses)).map {
        Status(key: $0.key, name: $0.name, isDone: $0.group == "done")
      },
      breakdowns: Vocabulary.breakdowns(of: vocabularies.compactMap(\.breakdowns)))
    var keys: Set<[String]> = []
    let crossed = vocabularies.compactMap(\.crossings).joined().filter { keys.insert($0).inserted }
    crossings = crossed.compactMap { Crossing($0, of: self) }
  }

  /// The breakdowns that several partnerships declare, each with the values of all that do.
  private static func breakdowns(of lists: [[SnapshotVocabulary.Breakdown]]) -> [Breakdown] {
    var keys: Set<String> = []
    return lists.joined().filter { keys.insert($0.key).inserted }.map { first in
      var values: Set<String> = []
      let all = lists.joined().filter { $0.key == first.key }.flatMap(\.values)
      return Breakdown(
        key: first.key, name: first.name, columns: [],
        of: Breakdown.Subject(rawValue: first.of) ?? .referrals, isSeveral: first.several, topic: first.topic,
        values: all.filter { values.insert($0.key).inserted }.map { Term(key: $0.key, name: $0.name) })
    }
  }
}

extension Problem {
  fileprivate static func onePartnershipAlone(_ parts: [CombinedPartnership]) -> Problem {
    Problem(
      .onePartnershipAlone, at: parts.first?.path ?? "combine",
      found: parts.first.map { "\($0.name) is the only partnership" } ?? "there are no figures")
  }

  fileprivate static func partnershipTwice(
    _ one: CombinedPartnership, _ other: CombinedPartnership
  ) -> Problem {
    Problem(.partnershipTwice, at: other.path, found: "\(one.path) has the figures of \(one.name) too")
  }

  fileprivate static func yearsDiffer(_ one: CombinedPartnership, _ other: CombinedPartnership) -> Problem {
    // Years of one name may begin on different days.
    func words(_ year: ReportingYear, beside another: ReportingYear) -> String {
      year.begins == another.begins ? "\(year)" : "\(year), from \(year.begins.spanInProse)"
    }
    let (year, earlier) = (other.figures.year, one.figures.year)
    return Problem(
      .yearsDiffer, at: other.path,
      found:
        "its figures are those of \(words(year, beside: earlier)), \(one.path) has \(words(earlier, beside: year))"
    )
  }

  fileprivate static func editionsDiffer(
    _ one: CombinedPartnership, _ other: CombinedPartnership
  ) -> Problem {
    Problem(
      .editionsDiffer, at: other.path,
      found:
        "this is the \(other.figures.edition.rawValue) edition, \(one.path) is the \(one.figures.edition.rawValue) one"
    )
  }

  /// What a file lacks cannot contradict the rest of it, until the rows of other files show that it should be there.
  fileprivate static func rowsMissing(_ part: CombinedPartnership, _ words: String) -> Problem {
    Problem(
      .tablesDisagree, at: part.path, found: "with every row that the other files have, \(words)")
  }

  fileprivate static func rulesDiffer(
    _ one: CombinedPartnership, _ other: CombinedPartnership, _ difference: String
  ) -> Problem {
    Problem(.rulesDiffer, at: other.path, found: "\(difference) differs from that of \(one.path)")
  }
}
