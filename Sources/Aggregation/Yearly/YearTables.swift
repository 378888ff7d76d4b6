import Records

/// Lays the counts of a year out in tables, in the order of the profile's vocabulary.
struct YearTables {
  let counts: YearTally
  let vocabulary: Vocabulary
  /// Referrals pending at the as-at date.
  let pending: Int
  /// The clocks of the whole register.
  let running: RunningClocks
  /// The day after which nothing is known.
  let asAt: Day
  /// The reviews of the register, and what was recommended in them.
  let reviews: ReviewTables
  /// The children of the area, where they are known.
  var children: Int?

  var all: [FigureTable] {
    [
      headline, outcomes, furtherActions, months, ageBands, outcomesByAgeBand, agencies,
      agenciesNamedFirst, sectors,
      outcomesBySector, features, featuresUnderOne, harm, timeliness, panel,
    ] + reviews.all + [rates]
  }

  /// The figures that a reader asks for first; nought is a figure too.
  private var headline: FigureTable {
    let ages = counts.ages
    let rest = [
      row(.reviewsCommissioned, counts.outcomes.reviewsCommissioned), row(.underOne, ages.concerningInfant),
      age(.restLowest, ages.rest?.lowerBound), age(.restHighest, ages.rest?.upperBound),
      row(.children, ages.children, .children), row(.pending, pending),
      row(.notCounted, counts.notCounted, .entries),
    ]
    return FigureTable(.headline, [row(.referrals, counts.referrals)] + primaryOutcomes + rest)
  }

  private var outcomes: FigureTable {
    FigureTable(.outcomes, primaryOutcomes + [row(.total, counts.referrals, .referrals)])
  }

  private var primaryOutcomes: [FigureTable.Row] { rows(of: counts.outcomes.primary, always: .primary) }

  private var furtherActions: FigureTable {
    FigureTable(.furtherActions, rows(of: counts.outcomes.further, always: .further))
  }

  /// Every outcome of a kind, nought included; others only where they occur.
  private func rows(of counts: CodeCounts<Outcome>, always kind: Outcome.Kind) -> [FigureTable.Row] {
    vocabulary.outcomes.enumerated().compactMap { index, outcome in
      let count = counts[Code(index)]
      guard outcome.kind == kind || count > 0 else { return nil }
      return row(Category(outcome.key, outcome.name), count, .referrals)
    }
  }

  private var ageBands: FigureTable {
    let rows = AgeBand.allCases.compactMap { band -> FigureTable.Row? in
      let count = counts.ages[band]
      guard band != .careLeaver || count > 0 else { return nil }
      return row(Category(band.rawValue, band.name), count, .children)
    }
    return FigureTable(.ageBands, rows + [row(.total, counts.ages.children, .children)])
  }

  private var agencies: FigureTable { table(.agencies, counts.agencies.byAgency) }

  private var agenciesNamedFirst: FigureTable { table(.agenciesNamedFirst, counts.agencies.byFirst) }

  private func table(_ id: TableID, _ byAgency: CodeCounts<Agency>) -> FigureTable {
    let names = vocabulary.agencies.map { Category($0.key, $0.name) }
    return FigureTable(id, occurring(names, byAgency) + [row(.total, counts.referrals, .referrals)])
  }

  private var sectors: FigureTable {
    let bySector = counts.agencies.bySector
    var rows = vocabulary.sectors.enumerated().map { index, sector in
      row(Category(YearTables.key(of: sector), sector), bySector[Code(index)], .referrals)
    }
    if bySector[.notInProfile] > 0 { rows.append(row(.notInProfile, bySector[.notInProfile], .referrals)) }
    return FigureTable(.sectors, rows + [row(.total, counts.referrals, .referrals)])
  }

  private var features: FigureTable {
    FigureTable(.features, occurring(featureNames, counts.features.byFeature))
  }

  private var featuresUnderOne: FigureTable {
    FigureTable(.featuresUnderOne, occurring(featureNames, counts.features.concerningInfant))
  }

  private var featureNames: [Category] { vocabulary.features.map { Category($0.key, $0.name) } }

  private var panel: FigureTable {
    let panel = counts.panel
    func share(_ key: String, _ name: String, _ number: Int) -> FigureTable.Row {
      FigureTable.Row(Category(key, name), .share(.init(number, of: panel.rapidReviews)), .rapidReviews)
    }
    return FigureTable(
      .panel,
      [
        share("agreed", "Panel agreed", panel[.agreed]),
        share("disagreed", "Panel disagreed", panel[.disagreed]),
        share("awaited", "Answer awaited", panel[.awaited]),
        share("not-recorded", "Not recorded", panel.notRecorded),
      ])
  }

  /// The rows of names that occur: of a long vocabulary most do not.
  private func occurring<Entry>(_ names: [Category], _ counts: CodeCounts<Entry>) -> [FigureTable.Row] {
    let rows = names.enumerated().compactMap { index, name -> FigureTable.Row? in
      counts[Code(index)] > 0 ? row(name, counts[Code(index)], .referrals) : nil
    }
    let unknown = counts[.notInProfile]
    return unknown > 0 ? rows + [row(.notInProfile, unknown, .referrals)] : rows
  }

  private func row(_ headline: HeadlineRow, _ count: Int, _ unit: Unit = .referrals) -> FigureTable.Row {
    row(headline.category, count, unit)
  }

  func row(_ category: Category, _ count: Int, _ unit: Unit) -> FigureTable.Row {
    FigureTable.Row(category, .count(count), unit)
  }

  private func age(_ headline: HeadlineRow, _ years: Int?) -> FigureTable.Row {
    FigureTable.Row(
      headline.category, years.map(Figure.age) ?? .symbol(.notApplicable), .completedYears)
  }

  /// The key of a name: `Local authority` is `local-authority`.
  static func key(of name: String) -> String {
    String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }
}

/// Outcomes by another breakdown: of both, what occurs, and nought where the two do not meet.
extension YearTables {
  var outcomesByAgeBand: FigureTable {
    let bands = AgeBand.allCases.filter { counts.ages[$0] > 0 }
    return FigureTable(
      .outcomesByAgeBand,
      occurringOutcomes.flatMap { index, outcome in
        bands.map { band in
          FigureTable.Row(
            outcome, and: Category(band.rawValue, band.name),
            .count(counts.outcomesByAgeBand.crossing[index, band.position]), .children)
        }
      })
  }

  var outcomesBySector: FigureTable {
    let agencies = counts.agencies
    let sectors =
      vocabulary.sectors.enumerated().map { (Code<Sector>($0), Category(YearTables.key(of: $1), $1)) } + [
        (.notInProfile, .notInProfile)
      ]
    let occurring = sectors.filter { agencies.bySector[$0.0] > 0 }
    return FigureTable(
      .outcomesBySector,
      occurringOutcomes.flatMap { index, outcome in
        occurring.map { code, sector in
          FigureTable.Row(
            outcome, and: sector, .count(agencies.byOutcomeAndSector[index, agencies.column(of: code)]),
            .referrals)
        }
      })
  }

  /// The primary outcomes of the year, by their places in the vocabulary.
  private var occurringOutcomes: [(Int, Category)] {
    vocabulary.outcomes.enumerated().compactMap { index, outcome in
      counts.outcomes.primary[Code(index)] > 0 ? (index, Category(outcome.key, outcome.name)) : nil
    }
  }
}

extension YearTables {
  /// Every harm of the profile, nought included; no rows where the register says of no referral what happened.
  var harm: FigureTable {
    let harms = counts.harms
    guard !harms.byHarm.isEmpty else { return FigureTable(.harm, []) }
    let rows = vocabulary.harms.enumerated().map { index, harm in
      row(Category(harm.key, harm.name), harms.byHarm[Code(index)], .referrals)
    }
    let others = [(Category.notInProfile, harms.byHarm[.notInProfile]), (.notRecorded, harms.notRecorded)]
    return FigureTable(
      .harm, rows + others.filter { $0.1 > 0 }.map { row($0.0, $0.1, .referrals) })
  }
}

extension YearTables {
  /// All months in order, nought included; where the register keeps no dates at all, they are not available.
  var months: FigureTable {
    let months = counts.months
    let isDated = months.withoutDate < months.total || months.total == 0
    let rows = MonthCounts.names.enumerated().map { index, name in
      FigureTable.Row(
        Category(name.lowercased(), name), isDated ? .count(months[index]) : .symbol(.notAvailable),
        .referrals)
    }
    let undated = months.withoutDate > 0 ? [row(.dateNotKnown, months.withoutDate, .referrals)] : []
    return FigureTable(.months, rows + undated + [row(.total, counts.referrals, .referrals)])
  }
}

extension YearTables {
  /// Referrals and rapid reviews for every 10,000 children of the area, with the year's counts as numerators; no rows
  /// where the profile gives no population for the year.
  var rates: FigureTable {
    guard let children, children > 0 else { return FigureTable(.rates, []) }
    let rapidReview = vocabulary.outcomes.enumerated().filter { $1.isRapidReview }.map { index, outcome in
      (Category(outcome.key, outcome.name), counts.outcomes.primary[Code(index)])
    }
    let counted = [(HeadlineRow.referrals.category, counts.referrals)] + rapidReview
    return FigureTable(
      .rates,
      counted.map { FigureTable.Row($0.0, .rate(.init($0.1, among: children)), .referrals) })
  }
}

extension YearTables {
  /// The clocks one after the other; that of reviews only where the register has some.
  var timeliness: FigureTable {
    let rows = WorkingDayClock.allCases.flatMap { clock in
      ClockRow.rows(
        of: .workingDays(clock),
        ClockState(
          ended: counts.timeliness[clock].ended(by: asAt), running: running.running(clock, asAt: asAt),
          leftOut: counts.timeliness[clock].leftOut))
    }
    return FigureTable(.timeliness, rows + reviews.clockRows)
  }
}
