import Aggregation
import Records

/// The names of counts: each count `x` has `x`, `x_counted`, `x_were`, and the questions `x_none`, `x_one`, `x_many`
/// and `x_suppressed`.
extension Placeholders {
  mutating func addCounts(of figures: PublishedFigures) {
    addOutcomes(of: figures)
    addHeadline(of: figures)
    for row in figures[.ageBands].rows {
      addCount("age_bands_\(Placeholders.name(of: row.category.key))", row.figure, row.unit.noun)
    }
    for row in figures[.panel].rows {
      let name = "panel_\(Placeholders.name(of: row.category.key))"
      addCount(name, row.figure, row.unit.noun)
      if case .share(let share) = row.figure {
        add("\(name)_share", .text(CountWords.share(share, row.unit.noun)))
      } else {
        add("\(name)_share", .text(CountWords.counted(row.figure, row.unit.noun)))
      }
    }
  }

  /// Every outcome of the profile, so that a template fits every year: what does not occur is nought.
  private mutating func addOutcomes(of figures: PublishedFigures) {
    for outcome in figures.vocabulary.outcomes where outcome.kind != .notCounted {
      let noun = outcome.noun ?? Unit.referrals.noun
      let name = Placeholders.name(of: outcome.key)
      addCount("outcomes_\(name)", figures[.outcomes][outcome.key] ?? .count(0), noun)
      addCount("further_actions_\(name)", figures[.furtherActions][outcome.key] ?? .count(0), noun)
    }
  }

  private mutating func addHeadline(of figures: PublishedFigures) {
    let outcomes = [
      ("rapid-review", "rapid_reviews", Unit.rapidReviews.noun),
      ("no-further-action", "no_further_action", Unit.referrals.noun),
      ("local-learning-event", "learning_events", Noun("local learning event", "local learning events")),
    ]
    for (key, name, usual) in outcomes {
      let noun = figures.vocabulary.outcomes.first { $0.key == key }?.noun ?? usual
      addCount(name, figures[.outcomes][key] ?? .count(0), noun)
    }
    let others = figures[.outcomes].rows.filter { row in
      row.category != .total && !outcomes.contains { $0.0 == row.category.key }
    }
    addCount("other_outcomes", sum(of: others.map(\.figure)), Unit.referrals.noun)
    let headline = figures[.headline]
    addCount("referrals", headline[.referrals] ?? .count(0), Unit.referrals.noun)
    addCount("reviews_commissioned", headline[.reviewsCommissioned] ?? .count(0), Noun("LCSPR", "LCSPRs"))
    addCount("under_one", headline[.underOne] ?? .count(0), Unit.referrals.noun)
    addCount("children", headline[.children] ?? .count(0), Unit.children.noun)
    addCount("pending", headline[.pending] ?? .count(0), Unit.referrals.noun)
    let (lowest, highest) = (headline[.restLowest], headline[.restHighest])
    addCount("rest_lowest", lowest ?? .symbol(.notApplicable), Unit.completedYears.noun)
    addCount("rest_highest", highest ?? .symbol(.notApplicable), Unit.completedYears.noun)
    add("rest_same_age", .flag(lowest == highest))
    addCount("left_out", .count(figures.leftOut), Noun("row", "rows"))
  }

  /// The sum of counts; what is suppressed in a part is suppressed in the sum.
  private func sum(of figures: [Figure]) -> Figure {
    figures.reduce(.count(0)) { sum, figure in
      guard case .count(let total) = sum, case .count(let count) = figure else { return .symbol(.suppressed) }
      return .count(total + count)
    }
  }

  private mutating func addCount(_ name: String, _ figure: Figure, _ noun: Noun) {
    add(name, .text(CountWords.number(figure)))
    add("\(name)_counted", .text(MarkdownText.escaped(CountWords.counted(figure, noun))))
    add("\(name)_were", .text(MarkdownText.escaped(CountWords.were(figure, noun))))
    let count: Int? =
      switch figure {
      case .count(let count), .age(let count): count
      case .share(let share): share.number
      case .symbol: nil
      }
    add("\(name)_none", .flag(count == 0 || figure == .symbol(.notApplicable)))
    add("\(name)_one", .flag(count == 1))
    add("\(name)_many", .flag(count.map { $0 > 1 } ?? false))
    add("\(name)_suppressed", .flag(figure == .symbol(.suppressed)))
  }
}
