import Records

/// The crossings of which all that can be known is in the sums of their rows and columns.
///
/// Both sides are of the same referrals, or of the same children, of which each has one value; one side is the outcomes or the ages, for
/// two breakdowns are also crossed with the rapid reviews beside each. And no two have a side in common: together they would tell
/// of three breakdowns.
enum PublicCrossings {
  /// Those of them that a profile lists, the first of two in which one side is the same. Where zero is not published there are
  /// none: only pairs of values that occur have rows.
  static func counted(by profile: Profile) -> Set<TableID> {
    guard profile.disclosure.keepsZero else { return [] }
    let vocabulary = profile.vocabulary
    func unit(of side: Crossing.Side) -> Unit? {
      switch side {
      case .outcomes: .referrals
      case .ageBands: .children
      case .breakdown(let place):
        vocabulary.breakdowns[place].isSeveral ? nil : vocabulary.breakdowns[place].subject.unit
      }
    }
    var taken: Set<Crossing.Side> = []
    var counted: Set<TableID> = []
    for crossing in vocabulary.crossings where crossing.edition == .public {
      let sides: Set = [crossing.first, crossing.second]
      guard !sides.isDisjoint(with: [.outcomes, .ageBands]), sides.isDisjoint(with: taken),
        let one = unit(of: crossing.first), one == unit(of: crossing.second)
      else { continue }
      taken.formUnion(sides)
      counted.insert(crossing.id)
    }
    return counted
  }
}

extension TableCells {
  /// The rows and columns of a crossing add up to the rows of its two breakdowns; the column of rapid reviews is that of those beside
  /// the breakdown.
  mutating func knowCrossings() {
    for crossing in vocabulary.crossings {
      let cells = (tables.first { $0.id == crossing.id }?.rows ?? []).compactMap { row in
        cell(crossing.id, row.key).map { (row: row, cell: $0) }
      }
      for (side, isFirst) in [(crossing.id.crossed[0], true), (crossing.id.crossed[1], false)] {
        func key(_ row: FigureTable.Row) -> String? { isFirst ? row.category.key : row.category2?.key }
        for margin in tables.first(where: { $0.id == side })?.rows ?? [] where margin.category != .total {
          let line = cells.filter { key($0.row) == margin.key }.map(\.cell)
          guard !line.isEmpty, let whole = cell(side, margin.key) else { continue }
          know { $0.know(line, addUpTo: whole) }
        }
        guard case .breakdown(let breakdown) = side else { continue }
        let rapidReviews = Set(vocabulary.outcomes.filter(\.isRapidReview).map(\.key))
        for beside in tables.first(where: { $0.id == .rapidReviews(breakdown) })?.rows ?? [] {
          let same = cells.filter { row, _ in
            key(row) == beside.key
              && rapidReviews.contains((isFirst ? row.category2?.key : row.category.key) ?? "")
          }.map(\.cell)
          guard !same.isEmpty, let whole = cell(.rapidReviews(breakdown), beside.key) else { continue }
          know { $0.know(same, addUpTo: whole) }
        }
      }
    }
  }
}
