import Records

/// The tables of a year, in the order of the profile's vocabulary.
struct YearTables {
  let counts: YearTally
  let vocabulary: Vocabulary
  /// Referrals pending at the as-at date.
  let pending: Int
  /// The clocks of the whole register.
  let clocks: RegisterClocks
  /// Those of them that the register keeps.
  var keptClocks = WorkingDayClock.allCases
  /// Whether the register has a column for the Panel's answers.
  var keepsPanel = true
  /// Whether it has one for notifications.
  var keepsNotifications = false
  /// The practice reviews commissioned; `nil` where the register does not name them, and each referral is taken for one.
  var reviewsCommissioned: Int?
  /// The day after which nothing is known.
  let asAt: Day
  let reviews: ReviewTables
  /// What each agency of the vocabulary has become, if the agencies are to be counted as those of a later day.
  var laterBodies: [Code<Agency>]?
  /// The children of the area; `nil` if not known.
  var children: Int?

  /// In the order of their ids.
  var all: [FigureTable] {
    let tables =
      [
        headline, stages, outcomes, furtherActions, months, ageBands, youngestChild, outcomesByAgeBand,
        agencies, agenciesNamedFirst, outcomesBySector, featuresUnderOne,
      ] + breakdowns + crossings + [timeliness, panel] + reviews.all + [rates]
    return vocabulary.tables.flatMap { id in tables.filter { $0.id == id } }
  }

  private var outcomes: FigureTable { FigureTable(.outcomes, primaryOutcomes + [allReferrals]) }

  var primaryOutcomes: [FigureTable.Row] { rows(of: counts.outcomes.primary, always: .primary) }

  private var furtherActions: FigureTable {
    FigureTable(.furtherActions, rows(of: counts.outcomes.further, always: .further))
  }

  /// Every outcome of a kind, including those at zero; others only if they occur.
  private func rows(of counts: CodeCounts<Outcome>, always kind: Outcome.Kind) -> [FigureTable.Row] {
    vocabulary.outcomes.enumerated().compactMap { index, outcome in
      let count = counts[Code(index)]
      guard outcome.kind == kind || count > 0, outcome.countsAs.isEmpty else { return nil }
      return row(Category(outcome.key, outcome.name), count)
    }
  }

  /// All months in order, including those at zero. Those that begin after the as-at date are not available and, if the
  /// register has no dates at all, none is.
  private var months: FigureTable {
    let months = counts.months
    let isDated = months.withoutDate < months.total || months.total == 0
    let rows = months.names.enumerated().map { index, name in
      let hasBegun = counts.year.firstDay(ofMonth: index) <= asAt
      return FigureTable.Row(
        Category(name.lowercased(), name),
        isDated && (hasBegun || months[index] > 0) ? .count(months[index]) : .symbol(.notAvailable),
        .referrals)
    }
    let undated = months.withoutDate > 0 ? [row(.dateNotKnown, months.withoutDate)] : []
    return FigureTable(.months, rows + undated + [allReferrals])
  }

  /// The bands, with the category of each and its position; rare ones only where a child of the year is in them.
  private var bands: [(position: Int, category: Category)] {
    vocabulary.ageBands.all.enumerated().filter { !$1.isRare || counts.ages[$0] > 0 }
      .map { ($0, Category($1.key, $1.name)) }
  }

  private var ageBands: FigureTable {
    let rows = bands.map { row($0.category, counts.ages[$0.position], .children) }
    return FigureTable(.ageBands, rows + [row(.total, counts.ages.children, .children)])
  }

  private var youngestChild: FigureTable {
    let rows = bands.compactMap { position, category -> FigureTable.Row? in
      let count = counts.ages.referrals(withYoungestIn: position)
      return vocabulary.ageBands.all[position].isRare && count == 0 ? nil : row(category, count)
    }
    return FigureTable(.youngestChild, rows + [allReferrals])
  }

  /// Each outcome that occurs by each band that occurs.
  private var outcomesByAgeBand: FigureTable {
    let bands = bands.filter { counts.ages[$0.position] > 0 }
    return FigureTable(
      .outcomesByAgeBand,
      occurringOutcomes.flatMap { index, outcome in
        bands.map { band in
          FigureTable.Row(
            outcome, and: band.category, .count(counts.outcomesByAgeBand.crossing[index, band.position]),
            .children)
        }
      })
  }

  private var agencies: FigureTable {
    table(.agencies, laterBodies.map(counts.agencies.byAgency(as:)) ?? counts.agencies.byAgency)
  }

  private var agenciesNamedFirst: FigureTable {
    table(.agenciesNamedFirst, laterBodies.map(counts.agencies.byFirst(as:)) ?? counts.agencies.byFirst)
  }

  private func table(_ id: TableID, _ byAgency: CodeCounts<Agency>) -> FigureTable {
    let names = vocabulary.agencies.map { Category($0.key, $0.name) }
    return FigureTable(id, occurring(names, byAgency) + [allReferrals])
  }

  /// Each outcome that occurs by each sector that occurs.
  private var outcomesBySector: FigureTable {
    let agencies = counts.agencies
    let values = vocabulary.breakdown(TableID.sectors.rawValue)?.values ?? []
    let sectors =
      values.enumerated().map { (Code<Sector>($0), Category($1.key, $1.name)) }
      + [(.notInProfile, .notInProfile)]
    let occurring = sectors.filter {
      agencies.byOutcomeAndSector.sum(ofColumn: agencies.column(of: $0.0)) > 0
    }
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

  /// The tables of each breakdown, of all and of those with a rapid review; without rows where the register says nothing.
  private var breakdowns: [FigureTable] {
    let rapidReviews = vocabulary.outcomes.indices.filter { vocabulary.outcomes[$0].isRapidReview }
    let (referrals, children) = rapidReviews.reduce((0, 0)) { sum, outcome in
      (
        sum.0 + counts.outcomes.primary[Code(outcome)],
        sum.1 + counts.outcomesByAgeBand.children[Code(outcome)]
      )
    }
    return vocabulary.breakdowns.enumerated().flatMap { place, breakdown in
      let isOfChildren = breakdown.subject == .children
      let all = table(
        breakdown.tables.all, of: place, .all, among: isOfChildren ? counts.ages.children : counts.referrals)
      let part = table(
        breakdown.tables.rapidReviews, of: place, .rapidReviews, among: isOfChildren ? children : referrals)
      let first =
        isOfChildren && breakdown.isTested
        ? table(breakdown.testedTable, of: place, .firstChild, among: counts.referrals, .referrals)
        : FigureTable(breakdown.testedTable, [])
      return [all] + [part, first].filter { !$0.rows.isEmpty }
    }
  }

  /// The crossings of the profile; without rows where the register says nothing in one of the two.
  private var crossings: [FigureTable] {
    vocabulary.crossings.enumerated().map { index, crossing in
      let isKept = [crossing.first, crossing.second].allSatisfy { side in
        if case .breakdown(let place) = side { counts.breakdowns.recorded(place, .all) > 0 } else { true }
      }
      return FigureTable(crossing.id, isKept ? counts.crossings.rows(of: index, by: vocabulary) : [])
    }
  }

  private func table(
    _ id: TableID, of place: Int, _ group: BreakdownCounts.Group, among all: Int, _ unit: Unit? = nil
  ) -> FigureTable {
    let (breakdown, counts) = (vocabulary.breakdowns[place], counts.breakdowns)
    guard counts.recorded(place, .all) > 0 else { return FigureTable(id, []) }
    let unit = unit ?? breakdown.subject.unit
    let values = breakdown.values.enumerated().filter { index, _ in
      breakdown.listsAll || counts[place, index, .all] > 0
    }
    let rows = values.map { index, value in
      row(Category(value.key, value.name), counts[place, index, group], unit)
    }
    let notRecorded = all - counts.recorded(place, group)
    let others = [
      (Category.notInProfile, counts.notInProfile(place, group), counts.notInProfile(place, .all) > 0),
      (.notRecorded, notRecorded, notRecorded > 0),
    ].filter(\.2)
    return FigureTable(
      id,
      rows + others.map { row($0.0, $0.1, unit) } + (breakdown.hasTotal ? [row(.total, all, unit)] : []))
  }

  /// The features that occur among the referrals that concern an infant under one.
  private var featuresUnderOne: FigureTable {
    let features = vocabulary.breakdowns.firstIndex { $0.tables.all == .features } ?? 0
    let rows = vocabulary.breakdowns[features].values.enumerated().map { index, value in
      (Category(value.key, value.name), counts.breakdowns[features, index, .infants])
    }
    let unknown = (Category.notInProfile, counts.breakdowns.notInProfile(features, .infants))
    return FigureTable(.featuresUnderOne, (rows + [unknown]).filter { $0.1 > 0 }.map { row($0.0, $0.1) })
  }

  /// The rows of each clock that the register keeps; those on reviews only if it has reviews.
  private var timeliness: FigureTable {
    let rows = keptClocks.flatMap { clock in
      ClockRow.rows(of: .workingDays(clock), clocks[clock].state(in: counts.year, asAt: asAt))
    }
    return FigureTable(.timeliness, rows + reviews.clockRows)
  }

  /// Every answer of the profile, including those at zero; no rows where the register does not keep the Panel's answers.
  private var panel: FigureTable {
    let panel = counts.panel
    guard keepsPanel else { return FigureTable(.panel, []) }
    let answers = vocabulary.panelAnswers.enumerated().map { index, answer in
      (Category(answer.key, answer.name), panel.byAnswer[Code(index)])
    }
    let unread = panel.byAnswer[.notInProfile]
    let rows =
      answers + (unread > 0 ? [(.notInProfile, unread)] : []) + [(.notRecorded, panel.notRecorded)]
    return FigureTable(
      .panel,
      rows.map { FigureTable.Row($0, .share(.init($1, of: panel.rapidReviews)), .rapidReviews) })
  }

  /// Referrals and rapid reviews for every 10,000 children of the area; no rows without a population for the year.
  private var rates: FigureTable {
    guard let children, children > 0 else { return FigureTable(.rates, []) }
    let rapidReview = vocabulary.outcomes.enumerated().filter { $1.isRapidReview }.map { index, outcome in
      (Category(outcome.key, outcome.name), counts.outcomes.primary[Code(index)])
    }
    let counted = [(HeadlineRow.referrals.category, counts.referrals)] + rapidReview
    return FigureTable(
      .rates,
      counted.map { FigureTable.Row($0.0, .rate(.init($0.1, among: children)), .referrals) })
  }

  /// The primary outcomes that occur, with their positions in the vocabulary.
  private var occurringOutcomes: [(Int, Category)] {
    vocabulary.outcomes.enumerated().compactMap { index, outcome in
      counts.outcomes.primary[Code(index)] > 0 ? (index, Category(outcome.key, outcome.name)) : nil
    }
  }

  /// The rows of the names that occur: most of a long vocabulary do not.
  private func occurring<Entry>(_ names: [Category], _ counts: CodeCounts<Entry>) -> [FigureTable.Row] {
    let rows = names.enumerated().compactMap { index, name -> FigureTable.Row? in
      counts[Code(index)] > 0 ? row(name, counts[Code(index)]) : nil
    }
    let unknown = counts[.notInProfile]
    return unknown > 0 ? rows + [row(.notInProfile, unknown)] : rows
  }

  private var allReferrals: FigureTable.Row { row(.total, counts.referrals) }

  func row(_ category: Category, _ count: Int, _ unit: Unit = .referrals) -> FigureTable.Row {
    FigureTable.Row(category, .count(count), unit)
  }
}
