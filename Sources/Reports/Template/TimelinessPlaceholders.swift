import Aggregation
import Records

/// What a template may ask for about clocks.
extension Placeholders {
  mutating func addTimeliness(of figures: PublishedFigures) {
    for duty in TimedDuty.allCases {
      for row in ClockRow.all(of: duty) { add(row, of: duty, figures) }
      add(
        "timeliness_\(Placeholders.name(of: duty.key))_timed", .flag(isTimed(duty, in: figures)),
        "whether there is a \(duty.unit.noun.singular) with both its dates")
    }
    for clock in WorkingDayClock.allCases {
      let duty = TimedDuty.workingDays(clock)
      add(
        "timeliness_\(Placeholders.name(of: duty.key))_kept",
        .flag(figures[.timeliness][ClockRow.inTime.category(of: duty).key] != nil),
        "whether the register keeps the clock of a \(duty.unit.noun.singular)")
    }
    let isShown = figures[.timeliness].rows.contains { row in
      switch row.figure {
      case .count(let count): count > 0
      case .share(let share): share.of > 0
      case .symbol(let symbol): symbol == .suppressed
      case .age, .days, .average, .change, .rate: false
      }
    }
    add("timeliness_kept", .flag(isShown), "whether the register has anything on clocks")
  }

  /// Adds the names of a row, whether the register keeps that clock or not, so a template fits every year.
  private mutating func add(_ row: ClockRow, of duty: TimedDuty, _ figures: PublishedFigures) {
    let category = row.category(of: duty)
    let name = "timeliness_\(Placeholders.name(of: category.key))"
    // A clock that the register does not keep is not there: nothing ran, and nothing is missing.
    let figure =
      figures[.timeliness][category.key] ?? .symbol(duty == .publication ? .notAvailable : .notApplicable)
    let noun = row.unit(of: duty).noun
    addCount(name, figure, noun, category.name)
    guard row.isShare else { return }
    add(
      "\(name)_share", .text(CountWords.share(figure, noun)),
      "\(category.name), as \"one of the three \(noun.plural)\"")
    add(
      "\(name)_of_year",
      .text(CountWords.shareOfYear(figure, noun, duty.deedDone, areAllTimed: areAllTimed(duty, in: figures))),
      "\(category.name), as \"Of the three \(noun.plural) \(duty.deedDone) in the year, one was\"")
  }

  private func areAllTimed(_ duty: TimedDuty, in figures: PublishedFigures) -> Bool {
    figures[.timeliness][ClockRow.leftOut.category(of: duty).key].map { $0 == .count(0) } ?? true
  }

  private func isTimed(_ duty: TimedDuty, in figures: PublishedFigures) -> Bool {
    let share = figures[.timeliness][ClockRow.inTime.category(of: duty).key]?.share
    return (share?.of ?? 0) > 0
  }
}

extension TimedDuty {
  /// What ends its clock, as in "sent in the year".
  fileprivate var deedDone: String { self == .publication ? "published" : "sent" }
}
