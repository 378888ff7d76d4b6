import Records

/// Checks finished tables against each other, when there are no counts to check them against: those of every snapshot that is
/// read, and those of a region.
struct PublishedTotalsCheck {
  /// Two figures that should be the same.
  struct Disagreement: Hashable {
    let what: String
    let number: Int
    let whole: String
    let other: Int

    var words: String { "\(what) is \(number), and \(whole) \(other)" }
  }

  private let tables: [FigureTable]

  init(_ tables: [FigureTable]) { self.tables = tables }

  /// The first two figures that should agree and do not; `nil` if all agree.
  ///
  /// A figure that is not published, or a table that an older snapshot lacks, cannot disagree.
  var disagreement: Disagreement? {
    outcomes ?? ages ?? panel ?? clocks ?? referrals ?? months ?? crossings ?? recommendations
  }

  /// What no register could have given, in words: figures that disagree, or a lowest age above the highest.
  var contradiction: String? { agesInWrongOrder ?? disagreement?.words }

  private var agesInWrongOrder: String? {
    guard case .age(let lowest) = self[.headline]?[.restLowest],
      case .age(let highest) = self[.headline]?[.restHighest], lowest > highest
    else { return nil }
    return "the lowest age, \(lowest), is above the highest, \(highest)"
  }

  private var outcomes: Disagreement? {
    let headline = self[.headline]
    for row in self[.outcomes]?.rows ?? [] where row.category != .total {
      if let problem = unequal(
        "\"\(row.category.name)\" in the table outcomes", row.figure.count, "in the headline",
        headline?[row.category.key]?.count)
      {
        return problem
      }
    }
    return unequal(
      "the sum of the outcomes", sum(of: .outcomes), "the referrals", headline?[.referrals]?.count)
  }

  private var ages: Disagreement? {
    unequal(
      "the sum of the age bands", sum(of: .ageBands), "the children", self[.headline]?[.children]?.count)
  }

  private var panel: Disagreement? {
    let shares = self[.panel]?.rows.compactMap(\.figure.share) ?? []
    guard let first = shares.first, shares.count == self[.panel]?.rows.count else { return nil }
    return unequal(
      "the sum of the Panel's answers", shares.reduce(0) { $0 + $1.number }, "their total", first.of)
      ?? unequal(
        "the total of the Panel's answers", first.of, "the rapid reviews",
        self[.outcomes]?["rapid-review"]?.count)
  }

  private var clocks: Disagreement? {
    for duty in TimedDuty.allCases {
      let shares = ClockRow.allCases.filter(\.isShare).compactMap { row in
        self[.timeliness]?[row.category(of: duty).key]?.share
      }
      guard let first = shares.first, shares.count == 2 else { continue }
      if let problem = unequal(
        "clocks (\(duty.key)) in time and late", shares.reduce(0) { $0 + $1.number }, "their total",
        first.of)
      {
        return problem
      }
    }
    return nil
  }

  private var referrals: Disagreement? {
    let referrals = self[.headline]?[.referrals]?.count
    for id in [TableID.outcomes, .youngestChild, .agencies, .agenciesNamedFirst, .sectors] {
      if let problem = unequal(
        "the total of the table \(id.rawValue)", self[id]?[Category.total.key]?.count, "the referrals",
        referrals)
      {
        return problem
      }
    }
    return unequal(
      "the sum of the agencies named first", sum(of: .agenciesNamedFirst), "the referrals", referrals)
      ?? unequal("the sum of the youngest children", sum(of: .youngestChild), "the referrals", referrals)
      ?? unequal(
        "the total of the table age_bands", self[.ageBands]?[Category.total.key]?.count, "the children",
        self[.headline]?[.children]?.count)
  }

  private var months: Disagreement? {
    unequal("the sum of the months", sum(of: .months), "the referrals", self[.headline]?[.referrals]?.count)
  }

  /// Compares each column of a crossing with the row of the same category in the table of that breakdown.
  private var crossings: Disagreement? {
    for (id, margin) in [(TableID.outcomesByAgeBand, TableID.ageBands), (.outcomesBySector, .sectors)] {
      for row in self[margin]?.rows ?? [] {
        let column = self[id]?.rows.filter { $0.category2?.key == row.category.key } ?? []
        guard !column.isEmpty, let counts = column.map(\.figure).counts else { continue }
        if let problem = unequal(
          "the sum of \"\(row.category.name)\" in the table \(id.rawValue)", counts.reduce(0, +),
          "its own count",
          row.figure.count)
        {
          return problem
        }
      }
    }
    return nil
  }

  /// Compares the responses by status, by review and by its year with all of them.
  private var recommendations: Disagreement? {
    let all = self[.recommendations]?[RecommendationProgress.all.rawValue]?.count
    for id in [TableID.recommendationsByStatus, .recommendationsByReview, .recommendationsByReviewYear] {
      if let problem = unequal(
        "the sum of the table \(id.rawValue)", sum(of: id), "all responses to recommendations", all)
      {
        return problem
      }
    }
    return nil
  }

  private subscript(id: TableID) -> FigureTable? { tables[id] }

  /// The sum of all rows but the total; `nil` if one of them is not published.
  private func sum(of id: TableID) -> Int? {
    guard let rows = self[id]?.rows.filter({ $0.category != .total }), !rows.isEmpty else { return nil }
    return rows.map(\.figure).counts?.reduce(0, +)
  }

  private func unequal(_ what: String, _ number: Int?, _ whole: String, _ other: Int?) -> Disagreement? {
    guard let number, let other, number != other else { return nil }
    return Disagreement(what: what, number: number, whole: whole, other: other)
  }
}
