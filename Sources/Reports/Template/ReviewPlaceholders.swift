import Aggregation
import Records

/// The names of what is counted of reviews and recommendations; where the register keeps none, they are not available.
extension Placeholders {
  mutating func addReviews(of figures: PublishedFigures) {
    for row in ReviewStage.allCases.map(\.category) {
      addCount(row, in: .reviews, of: figures, Unit.reviews.noun, "reviews: \(row.name)")
    }
    addRecommendations(of: figures)
  }

  /// The names of what is counted of responses to recommendations alone.
  mutating func addRecommendations(of figures: PublishedFigures) {
    let responses = "responses to recommendations"
    for row in RecommendationProgress.allCases.map(\.category) {
      addCount(row, in: .recommendations, of: figures, Unit.responses.noun, "\(responses): \(row.name)")
    }
    for status in figures.vocabulary.statuses.map({ Category($0.key, $0.name) }) + [.notRecorded] {
      addCount(
        status, in: .recommendationsByStatus, of: figures, Unit.responses.noun,
        "\(responses), status: \(MarkdownText.escaped(status.name))")
    }
  }

  /// A row that is missing in a table that is there is nought.
  private mutating func addCount(
    _ row: Category, in id: TableID, of figures: PublishedFigures, _ noun: Noun, _ meaning: String
  ) {
    let missing: Figure = figures[id].rows.isEmpty ? .symbol(.notAvailable) : .count(0)
    addCount(
      "\(id.rawValue)_\(Placeholders.name(of: row.key))", figures[id][row.key] ?? missing, noun, meaning)
  }
}

/// The names of what was in time, and of what was published for all of England.
extension Placeholders {
  mutating func addTimeliness(of figures: PublishedFigures) {
    for duty in TimedDuty.allCases {
      for row in ClockRow.allCases { add(row, of: duty, figures) }
      add(
        "timeliness_\(Placeholders.name(of: duty.key))_timed", .flag(isTimed(duty, in: figures)),
        "whether there is a \(duty.unit.noun.singular) with both its dates")
    }
    let isShown = figures[.timeliness].rows.contains { row in
      switch row.figure {
      case .count(let count): count > 0
      case .share(let share): share.of > 0
      case .symbol(let symbol): symbol == .suppressed
      case .age, .days, .change, .rate: false
      }
    }
    add("timeliness_kept", .flag(isShown), "whether the register has anything on clocks")
  }

  /// The names of a row, whether the register keeps that clock or not, so that a template fits every year.
  private mutating func add(_ row: ClockRow, of duty: TimedDuty, _ figures: PublishedFigures) {
    let category = row.category(of: duty)
    let name = "timeliness_\(Placeholders.name(of: category.key))"
    let figure = figures[.timeliness][category.key] ?? .symbol(.notAvailable)
    let noun = row.unit(of: duty).noun
    addCount(name, figure, noun, category.name)
    guard row.isShare else { return }
    let words =
      if case .share(let share) = figure {
        CountWords.share(share, noun)
      } else {
        CountWords.counted(figure, noun)
      }
    add(
      "\(name)_share", .text(words), "\(category.name), as \"one of the three \(noun.plural)\"")
  }

  private func isTimed(_ duty: TimedDuty, in figures: PublishedFigures) -> Bool {
    guard case .share(let share) = figures[.timeliness][ClockRow.inTime.category(of: duty).key] else {
      return false
    }
    return share.of > 0
  }

  mutating func addNational(of figures: PublishedFigures) {
    for (id, words) in [
      (TableID.national, "across England"), (.nationalPanel, "as the national Panel counted"),
    ] {
      for kind in NationalFigures.Kind.allCases {
        let row = figures[id].rows.first { $0.category.key == kind.rawValue }
        addCount(
          "\(id.rawValue)_\(Placeholders.name(of: kind.rawValue))", row?.figure ?? .symbol(.notAvailable),
          (row?.unit ?? .notifications).noun, "\(words): \(kind.category.name)")
      }
    }
    let hasKinds = figures[.national][NationalFigures.Kind.childDeath.rawValue] != nil
    add("national_kinds", .flag(hasKinds), "whether notifications across England are published by kind")
    let pattern = figures.national.agePattern(by: figures.year)
    let words = pattern.map { "The \($0.source.publisher.name) found \($0.words) (\($0.source.release))." }
    add(
      "national_ages", .text(MarkdownText.escaped(words ?? "")),
      "what was found about ages across England by then, as a sentence")
  }

  /// The editions of the statutory guidance: "2018", or "2018 and, from 15 December 2023, that of 2023".
  mutating func addGuidance(of figures: PublishedFigures) {
    let editions = GuidanceEdition.inForce(in: figures.year)
    let words = editions.enumerated().map { index, edition in
      let from = "\(edition.from.inProse)\(edition.isProvisional ? " (a provisional day)" : "")"
      return index == 0 ? "\(edition.name)" : "from \(from), that of \(edition.name)"
    }
    add(
      "guidance_editions", .text(words.joined(separator: " and, ")),
      "the editions of Working Together to Safeguard Children in force in the year")
  }
}
