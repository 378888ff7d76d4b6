import Aggregation
import Records

/// The counts of referrals and children that a template may ask for.
extension Placeholders {
  mutating func addCounts(of figures: PublishedFigures) {
    addHeadline(of: figures)
    addStages(of: figures)
    addOutcomes(of: figures)
    addAgeBands(of: figures)
    addBreakdowns(of: figures)
    addPanel(of: figures)
  }

  private mutating func addHeadline(of figures: PublishedFigures) {
    let outcomes = [
      ("rapid-review", "rapid_reviews", Unit.rapidReviews.noun),
      ("no-further-action", "no_further_action", Unit.referrals.noun),
      ("local-learning-event", "learning_events", Noun("local learning event", "local learning events")),
    ]
    for (key, name, usual) in outcomes {
      let noun = figures.vocabulary.outcomes.first { $0.key == key }?.noun ?? usual
      let outcome = Placeholders.name(of: key)
      addCount(name, figures[.outcomes][key] ?? .count(0), noun, "the same as `outcomes_\(outcome)`")
    }
    let event = figures.vocabulary.outcomes.first { $0.key == "local-learning-event" }
    add(
      "learning_events_kept", .flag(event != nil),
      "whether the profile has the outcome `local-learning-event`")
    add([("learning_events_name", event?.name ?? "", "what the profile calls this outcome")])
    let undecided = Set(figures.vocabulary.outcomes.filter { $0.kind == .undecided }.map(\.key))
    let rows = figures[.outcomes].rows.filter { $0.category != .total }
    let others = rows.filter { row in
      !undecided.contains(row.category.key) && !outcomes.contains { $0.0 == row.category.key }
    }
    addCount(
      "other_outcomes", sum(of: others.map(\.figure)), Unit.referrals.noun,
      "referrals with a primary outcome other than these three, without those not decided")
    add(
      "other_outcomes_named", .text(MarkdownText.escaped(sentence(onOutcomes: others))),
      "a sentence on these by their names, as `For two referrals the outcome was \"Learning circle\".`")
    let closed = figures.vocabulary.outcomes.first { $0.key == "no-further-action" }?.name ?? ""
    add(
      "no_further_action_said",
      .text(
        ["", "no further action"].contains(closed.lowercased())
          ? "closed with no further action" : "recorded as \"\(MarkdownText.escaped(closed))\""),
      "what happened to these, by the name of the outcome where it is another one")
    add([("no_further_action_name", closed, "what the profile calls this outcome")])
    addCount(
      "undecided", sum(of: rows.filter { undecided.contains($0.category.key) }.map(\.figure)),
      Unit.referrals.noun, "referrals considered and not decided yet")
    let headline = figures[.headline]
    addCount(
      "referrals", headline[.referrals] ?? .count(0), Unit.referrals.noun, "referrals considered in the year")
    addCount(
      "reviews_commissioned", headline[.reviewsCommissioned] ?? .count(0), Noun("LCSPR", "LCSPRs"),
      "local child safeguarding practice reviews commissioned")
    addCount(
      "under_one", headline[.underOne] ?? .count(0), Unit.referrals.noun,
      "referrals concerning an infant under one")
    addCount("children", headline[.children] ?? .count(0), Unit.children.noun, "children concerned")
    addCount(
      "pending", headline[.pending] ?? .count(0), Unit.referrals.noun, "referrals received and not considered"
    )
    let (lowest, highest) = (headline[.restLowest], headline[.restHighest])
    addCount(
      "rest_lowest", lowest ?? .symbol(.notApplicable), Unit.completedYears.noun,
      "the lowest age in years in the referrals without an infant under one")
    addCount(
      "rest_highest", highest ?? .symbol(.notApplicable), Unit.completedYears.noun, "the highest age in these"
    )
    add(
      "young_people",
      .flag(figures[.ageBands][AgeBand.careLeavers.key].map { $0 != .count(0) } ?? false),
      "whether some of the children are young people of 18 and over")
    add("rest_same_age", .flag(lowest == highest), "whether the lowest and the highest age are the same")
    addCount(
      "left_out", figures.hidesLeftOut ? .symbol(.suppressed) : .count(figures.leftOut), Noun("row", "rows"),
      "rows of the register left out for their errors")
  }

  /// What the register may not keep is not available where it does not.
  private mutating func addStages(of figures: PublishedFigures) {
    let headline = figures[.headline]
    let notifications = headline[.notifications]
    addCount(
      "notifications", notifications ?? .symbol(.notAvailable),
      Noun("serious incident notification", "serious incident notifications"),
      "serious incident notifications of referrals considered in the year")
    add("notifications_kept", .flag(notifications != nil), "whether the register keeps notifications")
    let reviewed = headline[.referralsReviewed]
    addCount(
      "referrals_reviewed", reviewed ?? .symbol(.notAvailable), Unit.referrals.noun,
      "referrals that led to an LCSPR, where the register names it")
    add(
      "reviews_joined",
      .flag(
        reviewed?.count.flatMap { all in headline[.reviewsCommissioned]?.count.map { $0 < all } } ?? false),
      "whether several referrals led to one LCSPR")
    for stage in Stage.allCases {
      addCount(
        "stages_\(Placeholders.name(of: stage.rawValue))",
        figures[.stages][stage.rawValue] ?? .symbol(.notAvailable), Unit.referrals.noun,
        "referrals that reached the stage \(stage.rawValue)")
    }
  }

  /// Every outcome of the profile, so a template fits every year: what does not occur is zero.
  private mutating func addOutcomes(of figures: PublishedFigures) {
    for outcome in figures.vocabulary.outcomes where outcome.kind != .notCounted && outcome.countsAs.isEmpty {
      let noun = outcome.noun ?? Unit.referrals.noun
      let name = Placeholders.name(of: outcome.key)
      addCount(
        "outcomes_\(name)", figures[.outcomes][outcome.key] ?? .count(0), noun,
        "referrals with the primary outcome \(MarkdownText.escaped(outcome.name))")
      addCount(
        "further_actions_\(name)", figures[.furtherActions][outcome.key] ?? .count(0), noun,
        "referrals with the further action \(MarkdownText.escaped(outcome.name))")
    }
  }

  /// Every age band, for the same reason: care leavers have a row only where there are some.
  private mutating func addAgeBands(of figures: PublishedFigures) {
    let rows = figures[.ageBands].rows.map(\.category)
    let known = figures.vocabulary.ageBands.all.map { Category($0.key, $0.name) }
    let bands =
      figures.rules.ageBands.map { key in
        (rows + known).first { $0.key == key } ?? Category(key, key)
      } + [.total]
    for band in bands {
      addCount(
        "age_bands_\(Placeholders.name(of: band.key))", figures[.ageBands][band.key] ?? .count(0),
        Unit.children.noun, "children, age: \(band.name)")
    }
    // Care leavers counted to 25 when the first templates were written.
    guard !figures.rules.ageBands.contains("18-to-25") else { return }
    addCount(
      "age_bands_18_to_25", figures[.ageBands][AgeBand.careLeavers.key] ?? .count(0), Unit.children.noun,
      "children, age: \(AgeBand.careLeavers.name)")
  }

  /// Every value of a breakdown; where the register records none, they are not available. Features have too many values to be
  /// of use.
  private mutating func addBreakdowns(of figures: PublishedFigures) {
    for breakdown in figures.vocabulary.breakdowns where breakdown.tables.all != .features {
      let unit = breakdown.subject.unit.noun
      for (id, prefix, more) in [
        (breakdown.tables.all, "", ""),
        (breakdown.tables.rapidReviews, "rapid_reviews_", " with a rapid review"),
      ] {
        let isKept = !figures[breakdown.tables.all].rows.isEmpty
        for value in breakdown.values {
          let name = Placeholders.name(of: breakdown.key) + "_" + prefix + Placeholders.name(of: value.key)
          addCount(
            name, figures[id][value.key] ?? (isKept ? .count(0) : .symbol(.notAvailable)), unit,
            "\(unit.plural)\(more), \(MarkdownText.escaped(breakdown.nameInProse)): \(MarkdownText.escaped(value.name))"
          )
        }
      }
    }
  }

  /// A sentence on outcomes that occur, by their names; empty where none does.
  private func sentence(onOutcomes rows: [FigureTable.Row]) -> String {
    let parts = rows.filter { $0.figure == .symbol(.suppressed) || $0.figure.count ?? 0 > 0 }.enumerated()
      .map { place, row in
        "for \(CountWords.counted(row.figure, Unit.referrals.noun, orHidden: hidden))"
          + "\(place == 0 ? " the outcome was" : "") \"\(row.category.name)\""
      }
    let words = parts.inProse
    return words.isEmpty ? "" : "\(words.prefix(1).uppercased())\(words.dropFirst())."
  }

  /// The sum of counts, which is suppressed where a part is.
  private func sum(of figures: [Figure]) -> Figure {
    figures.reduce(.count(0)) { sum, figure in
      guard let total = sum.count, let count = figure.count else { return .symbol(.suppressed) }
      return .count(total + count)
    }
  }
}
