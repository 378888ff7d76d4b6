import Aggregation
import Records

/// The names of what was in time, and of what was published for all of England.
extension Placeholders {
  mutating func addTimeliness(of figures: PublishedFigures) {
    for row in figures[.timeliness].rows {
      let name = "timeliness_\(Placeholders.name(of: row.category.key))"
      addCount(name, row.figure, row.unit.noun, row.category.name)
      guard case .share(let share) = row.figure else { continue }
      add(
        "\(name)_share", .text(CountWords.share(share, row.unit.noun)),
        "\(row.category.name), as \"one of the three rapid reviews\"")
    }
    for clock in WorkingDayClock.allCases {
      let key = Placeholders.name(of: clock.rawValue)
      add(
        "timeliness_\(key)_timed", .flag(isTimed(clock, in: figures)),
        "whether there is a \(clock == .notification ? "notification" : "rapid review") with both its dates")
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

  private func isTimed(_ clock: WorkingDayClock, in figures: PublishedFigures) -> Bool {
    guard case .share(let share) = figures[.timeliness]["\(clock.rawValue)-in-time"] else { return false }
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
