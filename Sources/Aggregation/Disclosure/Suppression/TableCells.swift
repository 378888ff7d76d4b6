import Records

/// The counts of the tables that are published together as cells, and what everyone knows of how they add up.
///
/// A count that several tables show is one cell. A table that this type does not know has none: it is left out of what is
/// published, because nobody has said what its counts reveal.
struct TableCells {
  /// What is left out together: a table, or one of the clocks of the table `timeliness`.
  enum Part: Hashable, Sendable {
    case table(TableID)
    case clock(TimedDuty)
  }

  private struct Key: Hashable {
    let table: TableID
    let row: String
  }

  let tables: [FigureTable]
  let vocabulary: Vocabulary
  private(set) var system = CellSystem()
  /// In the order of the tables.
  private(set) var parts: [Part] = []
  private var numbers: [Key: Int] = [:]
  private var wholes: [Key: Int] = [:]
  private let keepsTotals: Bool

  /// The outcomes whose counts everyone may know.
  private let published: Set<String>

  init(of tables: [FigureTable], by profile: Profile) {
    self.published = profile.publish.counts
    self.tables = tables
    self.vocabulary = profile.vocabulary
    self.keepsTotals = profile.disclosure.keepsTotals
    addTotals()
    for table in tables { add(table) }
    addKnownSums()
  }

  /// The cell of a row's count, or of the numerator of its share or rate; `nil` for a row that is not there or has none.
  func cell(_ table: TableID, _ row: String) -> Int? { numbers[Key(table: table, row: row)] }

  /// The cell of the whole of a row's share.
  func whole(_ table: TableID, _ row: String) -> Int? { wholes[Key(table: table, row: row)] }

  var referrals: Int? { cell(.headline, HeadlineRow.referrals.rawValue) }
  var children: Int? { cell(.headline, HeadlineRow.children.rawValue) }
  /// The referrals with a rapid review, and their children where a table shows them.
  private(set) var rapidReviews: Int?
  private(set) var childrenOfRapidReviews: Int?

  /// The cell of all that a breakdown of a unit counts.
  func whole(of unit: Unit) -> Int? { unit == .children ? children : referrals }

  /// Adds what is known of cells.
  mutating func know(_ change: (inout CellSystem) -> Void) { change(&system) }

  private mutating func place(of part: Part) -> Int {
    if let place = parts.firstIndex(of: part) { return place }
    parts.append(part)
    return parts.count - 1
  }

  /// Adds what other tables repeat: the headline, and the rapid reviews.
  private mutating func addTotals() {
    let headline = place(of: .table(.headline))
    for row in tables[.headline]?.rows ?? [] {
      guard let count = row.figure.count, let kind = HeadlineRow(rawValue: row.category.key) else { continue }
      let isTotal = kind == .referrals || kind == .children
      numbers[Key(table: .headline, row: row.key)] = system.add(
        .init(count, in: headline, canBeHidden: !isTotal || !keepsTotals, isRepeated: isTotal))
    }
    let outcomes = place(of: .table(.outcomes))
    var ofRapidReviews: [Int] = []
    for row in tables[.outcomes]?.rows ?? [] where row.category != .total {
      guard let count = row.figure.count else { continue }
      let isKnown = published.contains(row.key)
      let cell = system.add(
        .init(count, in: outcomes, isSensitive: !isKnown, canBeHidden: !isKnown, isRepeated: true))
      numbers[Key(table: .outcomes, row: row.key)] = cell
      numbers[Key(table: .headline, row: row.key)] = cell
      if vocabulary.outcomes.contains(where: { $0.key == row.category.key && $0.isRapidReview }) {
        ofRapidReviews.append(cell)
      }
    }
    guard ofRapidReviews.count != 1 else {
      rapidReviews = ofRapidReviews[0]
      return
    }
    let all = system.add(
      .init(ofRapidReviews.reduce(0) { $0 + system.cells[$1].value }, in: outcomes, isRepeated: true))
    system.know(ofRapidReviews, addUpTo: all)
    rapidReviews = all
  }

  private mutating func add(_ table: FigureTable) {
    switch table.id {
    case .headline: break
    case .outcomes, .months, .agencies, .sectors, .furtherActions, .featuresUnderOne, .outcomesByAgeBand,
      .outcomesBySector, .rapidReviews, .breakdown, .ageBands, .crossing:
      addCounts(of: table)
    case .stages: addStages(of: table)
    case .timeliness: addClocks(of: table)
    case .panel: addAnswers(of: table)
    case .reviews:
      let place = place(of: .table(.reviews))
      for row in table.rows {
        guard let count = row.figure.count else { continue }
        // Everyone can read what was published.
        let isKnown = row.category == ReviewStage.published.category
        numbers[Key(table: .reviews, row: row.key)] = system.add(
          .init(count, in: place, isSensitive: !isKnown, canBeHidden: !isKnown))
      }
    case .rates:
      for row in table.rows {
        numbers[Key(table: .rates, row: row.key)] = cell(.headline, row.key)
      }
    default: break
    }
  }

  private mutating func addCounts(of table: FigureTable) {
    let place = place(of: .table(table.id))
    for row in table.rows {
      let key = Key(table: table.id, row: row.key)
      guard let count = row.figure.count, numbers[key] == nil else { continue }
      guard row.category == .total else {
        let isKnown = table.id == .furtherActions && published.contains(row.key)
        numbers[key] = system.add(.init(count, in: place, isSensitive: !isKnown, canBeHidden: !isKnown))
        continue
      }
      if !table.id.isOfRapidReviews {
        numbers[key] = whole(of: row.unit)
      } else if row.unit != .children {
        numbers[key] = rapidReviews
      } else {
        let cell = childrenOfRapidReviews ?? system.add(.init(count, in: place, isRepeated: true))
        childrenOfRapidReviews = cell
        numbers[key] = cell
      }
    }
  }

  /// The stages repeat the headline, but for rapid reviews that are known by their day alone. How many those are follows from
  /// the outcomes beside them, and is not published either where it is small.
  private mutating func addStages(of table: FigureTable) {
    let place = place(of: .table(.stages))
    for row in table.rows {
      guard let count = row.figure.count, let stage = Stage(rawValue: row.key) else { continue }
      let repeated: Int? =
        switch stage {
        case .discussion: referrals
        case .notification: cell(.headline, HeadlineRow.notifications.rawValue)
        case .rapidReview: rapidReviews.flatMap { system.cells[$0].value == count ? $0 : nil }
        case .review:
          cell(.headline, HeadlineRow.referralsReviewed.rawValue)
            ?? cell(.headline, HeadlineRow.reviewsCommissioned.rawValue)
        }
      let own = repeated ?? system.add(.init(count, in: place))
      numbers[Key(table: .stages, row: row.key)] = own
      guard stage == .rapidReview, repeated == nil, let rapidReviews, let referrals else { continue }
      let others = count - system.cells[rapidReviews].value
      guard others >= 0 else { continue }
      let difference = system.add(.init(others, in: nil, isRepeated: true))
      system.know([rapidReviews, difference], addUpTo: own)
      system.know([own], areAtMost: referrals)
    }
  }

  private mutating func addAnswers(of table: FigureTable) {
    let place = place(of: .table(.panel))
    for row in table.rows {
      guard let share = row.figure.share else { continue }
      let key = Key(table: .panel, row: row.key)
      wholes[key] = rapidReviews
      // None of a number that is hidden is not shown either.
      numbers[key] = system.add(
        .init(share.number, in: place, shownWith: share.number == 0 ? rapidReviews : nil))
    }
  }

  private mutating func addClocks(of table: FigureTable) {
    for duty in TimedDuty.allCases {
      let place = place(of: .clock(duty))
      // Published reviews and the days on which they were begun are there for everyone to read.
      let isKnown = duty == .publication
      var whole: Int?
      for kind in ClockRow.all(of: duty) {
        let key = Key(table: .timeliness, row: kind.category(of: duty).key)
        switch tables[.timeliness]?[key.row] {
        case .share(let share):
          let all =
            whole
            ?? system.add(.init(share.of, in: place, isSensitive: !isKnown, canBeHidden: !isKnown))
          whole = all
          wholes[key] = all
          numbers[key] = system.add(
            .init(
              share.number, in: place, isSensitive: !isKnown, canBeHidden: !isKnown,
              shownWith: share.number == 0 ? all : nil))
        case .count(let count): numbers[key] = system.add(.init(count, in: place))
        case .age, .days, .average, .change, .rate, .symbol, nil: break
        }
      }
    }
  }

  /// Whether everything in a table passes, because it counts no child: what others have published, and what answers it.
  static func passes(_ id: TableID) -> Bool {
    id.isNational || id.isAboutReviews && id != .reviews
  }
}
