import Records

/// What others have published about a partnership's year, or what follows from it: of its own earlier snapshots, of its
/// neighbours, of its region and of the department.
struct KnownFigures {
  private let publications: [Publication]
  private let partnership: String
  private let region: String
  private let year: String
  private let keepsTotals: Bool

  /// `nil` where nothing is known.
  init?(_ known: [Publication], beside figures: YearlyFigures, by profile: Profile) {
    guard !known.isEmpty else { return nil }
    publications = known.map { $0.named(by: profile) }
    partnership = profile.partnership.name
    region = profile.geography?.region.name ?? ""
    year = figures.year.description
    keepsTotals = profile.disclosure.keepsTotals
  }

  /// What each count of `tables` can be for somebody who has what others published and nothing of these tables but their names, by
  /// table and row; only counts about which something is known.
  func bounds(of tables: [FigureTable]) throws(Problem) -> [(
    table: TableID, row: FigureTable.Row, ClosedRange<Int>
  )] {
    var own = Publication(at: "", from: "own")
    let area = Publication.Area(partnership, in: region)
    own.area = area
    var rows: [(table: TableID, row: FigureTable.Row)] = []
    for table in tables where !table.id.isNational && !table.id.isAboutReviews {
      for row in table.rows where row.figure.count != nil {
        let isKept = keepsTotals && table.id == .headline && row.category.isTotalOfHeadline
        rows.append((table.id, row))
        own.cells.append(
          PublishedCell(
            at: Place(file: ""), in: year, of: area, table: table.id.rawValue,
            row: [row.category.key] + [row.category2?.key].compactMap(\.self),
            names: [row.category.name] + [row.category2?.name].compactMap(\.self), measure: "number",
            unit: row.unit.rawValue,
            isKept ? .number(Double(row.figure.count ?? 0)) : .hidden))
      }
    }
    var found: [(table: TableID, row: FigureTable.Row, ClosedRange<Int>)] = []
    let names = PublishedNames(publications + [own])
    let system = PublishedSystem(publications + [own])
    do {
      var questions = PublishedQuestions(system, hidingUpTo: 0, besides: partnership)
      _ = try questions.leaveOutWhatCannotBe()
      for (cell, (table, row)) in zip(own.cells, rows) {
        var names = names
        guard let key = names.key(of: cell, in: own), let place = system.place(key),
          let count = row.figure.count
        else { continue }
        let range = try questions.range(of: place)
        // What is not true of these counts misleads an outsider.
        guard range.contains(count), range.lowerBound > 0 || range.upperBound < system.ceiling else {
          continue
        }
        if case .number = cell.value { continue }
        found.append((table, row, range))
      }
    } catch {
      throw .unanswered(error)
    }
    return found
  }
}

extension TableCells {
  /// Adds what is known from elsewhere, and returns the small counts that this gives away.
  mutating func know(
    _ known: KnownFigures, of tables: [FigureTable], under policy: SuppressionPolicy
  ) throws(Problem) -> [(table: TableID, row: FigureTable.Row)] {
    var exposed: [(table: TableID, row: FigureTable.Row)] = []
    var done: Set<Int> = []
    for (table, row, range) in try known.bounds(of: tables) {
      if let cell = cell(table, row.key), done.insert(cell).inserted { know { $0.know(cell, isIn: range) } }
      let isWide = range.lowerBound <= policy.least && range.upperBound >= policy.most
      if let count = row.figure.count, policy.range.contains(count), !isWide { exposed.append((table, row)) }
    }
    return exposed
  }
}

extension Publication {
  /// The same, with the partnership's own area by the partnership's name.
  func named(by profile: Profile) -> Publication {
    guard let geography = profile.geography else { return self }
    let own =
      switch geography.area {
      case .localAuthority(let place, _), .policeForce(let place): place.name
      }
    var publication = self
    publication.cells = cells.map { cell in
      var cell = cell
      if cell.area.name == own, cell.area.level == .partnership {
        cell.area = Area(profile.partnership.name, in: cell.area.region)
      }
      return cell
    }
    return publication
  }
}

extension Category {
  fileprivate var isTotalOfHeadline: Bool {
    key == HeadlineRow.referrals.rawValue || key == HeadlineRow.children.rawValue
  }
}
