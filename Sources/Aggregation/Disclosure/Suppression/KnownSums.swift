import Records

/// What everyone knows of how the counts of a year add up: from the notes below the tables, and from what they count.
///
/// What adds up always does. That something is at most something else is added where it is true of these counts: what is not
/// true misleads an outsider, who then works out nothing.
extension TableCells {
  mutating func addKnownSums() {
    knowOutcomes()
    knowAges()
    knowAgencies()
    for breakdown in vocabulary.breakdowns { know(breakdown) }
    knowCrossings()
    knowFeaturesOfInfants()
    knowAnswers()
    for duty in TimedDuty.allCases { know(duty) }
  }

  /// The cells of the rows of a table that are categories, by their keys, with those that nobody recorded or knows.
  private func categories(of id: TableID) -> [(row: FigureTable.Row, cell: Int)] {
    (tables[id]?.rows ?? []).filter { $0.category != .total }.compactMap { row in
      cell(id, row.key).map { (row, $0) }
    }
  }

  private func all(of id: TableID) -> [Int] { categories(of: id).map(\.cell) }

  /// Each referral has one outcome, and one month.
  private mutating func knowOutcomes() {
    guard let referrals else { return }
    for id in [TableID.outcomes, .months] where !all(of: id).isEmpty {
      know(sumOf: all(of: id), is: referrals)
    }
    for action in all(of: .furtherActions) { know(sumOf: [action], isAtMost: [referrals]) }
    // A referral with a practice review anywhere counts once.
    // Where one review may follow several referrals, those referrals have a row of their own.
    let reviewed = cell(.headline, HeadlineRow.referralsReviewed.rawValue)
    let ofReviews = cell(.headline, HeadlineRow.reviewsCommissioned.rawValue)
    if let reviewed, let ofReviews { know(sumOf: [ofReviews], isAtMost: [reviewed]) }
    if let notifications = cell(.headline, HeadlineRow.notifications.rawValue) {
      know(sumOf: [notifications], isAtMost: [referrals])
      // A rapid review follows a notification.
      for reviews in [rapidReviews, cell(.stages, Stage.rapidReview.rawValue)].compactMap(\.self) {
        know(sumOf: [reviews], isAtMost: [notifications])
      }
    }
    guard let commissioned = reviewed ?? ofReviews else { return }
    let reviews = vocabulary.outcomes.filter { $0.kind == .review }.map(\.key)
    let primary = reviews.compactMap { cell(.outcomes, $0) }
    let further = reviews.compactMap { cell(.furtherActions, $0) }
    know(sumOf: primary, isAtMost: [commissioned])
    for action in further { know(sumOf: [action], isAtMost: [commissioned]) }
    // Without the further actions, of which most are, nobody knows.
    if tables[.furtherActions] != nil { know(sumOf: [commissioned], isAtMost: primary + further) }
    know(sumOf: [commissioned], isAtMost: [referrals])
  }

  /// Each child has one age, and each referral at least one child.
  private mutating func knowAges() {
    guard let referrals, let children else { return }
    know(sumOf: [referrals], isAtMost: [children])
    if !all(of: .ageBands).isEmpty { know(sumOf: all(of: .ageBands), is: children) }
    guard let underOne = cell(.headline, HeadlineRow.underOne.rawValue) else { return }
    know(sumOf: [underOne], isAtMost: [referrals])
    let youngest = vocabulary.ageBands.all.first { $0.years?.contains(0) ?? false }
    if let youngest, let infants = cell(.ageBands, youngest.key) {
      know(sumOf: [underOne], isAtMost: [infants])
      if youngest.years == 0...0 {
        knowSome(infants, of: underOne)
        // Each of the other referrals has a child who is not an infant.
        know(sumOf: [referrals, infants], isAtMost: [children, underOne])
      }
    }
    let crossing = categories(of: .outcomesByAgeBand)
    for (row, band) in categories(of: .ageBands) {
      let column = crossing.filter { $0.row.category2?.key == row.key }.map(\.cell)
      if !column.isEmpty { know(sumOf: column, is: band) }
    }
    for (row, outcome) in categories(of: .outcomes) {
      let line = crossing.filter { $0.row.category.key == row.key }.map(\.cell)
      if !line.isEmpty { know(sumOf: [outcome], isAtMost: line) }
    }
    let ofRapidReviews = Set(vocabulary.outcomes.filter(\.isRapidReview).map(\.key))
    if let childrenOfRapidReviews, !crossing.isEmpty {
      know(
        sumOf: crossing.filter { ofRapidReviews.contains($0.row.category.key) }.map(\.cell),
        is: childrenOfRapidReviews)
    }
  }

  /// Each referral has an agency or several, and each agency a sector.
  private mutating func knowAgencies() {
    guard let referrals else { return }
    let agencies = categories(of: .agencies)
    let sectors = categories(of: .sectors)
    for table in [agencies, sectors] where !table.isEmpty {
      for (_, cell) in table { know(sumOf: [cell], isAtMost: [referrals]) }
      know(sumOf: [referrals], isAtMost: table.map(\.cell))
    }
    let sectorOfAgency = Dictionary(
      vocabulary.agencies.map { ($0.key, $0.sector) }, uniquingKeysWith: { first, _ in first })
    for (row, sector) in sectors {
      let members = agencies.filter { agency in
        sectorOfAgency[agency.row.key].map { $0 == row.category.name } ?? (agency.row.key == row.key)
      }.map(\.cell)
      guard !members.isEmpty else { continue }
      for agency in members { know(sumOf: [agency], isAtMost: [sector]) }
      know(sumOf: [sector], isAtMost: members)
    }
    let crossing = categories(of: .outcomesBySector)
    guard !crossing.isEmpty else { return }
    for (row, sector) in sectors {
      let column = crossing.filter { $0.row.category2?.key == row.key }.map(\.cell)
      if !column.isEmpty { know(sumOf: column, is: sector) }
    }
    for (row, outcome) in categories(of: .outcomes) {
      let line = crossing.filter { $0.row.category.key == row.key }.map(\.cell)
      guard !line.isEmpty else { continue }
      for cell in line { know(sumOf: [cell], isAtMost: [outcome]) }
      know(sumOf: [outcome], isAtMost: line)
    }
  }

  /// What a breakdown counts has one of its values, or at least one; what has a rapid review is among all.
  private mutating func know(_ breakdown: Breakdown) {
    let unit = breakdown.subject.unit
    guard let whole = whole(of: unit) else { return }
    let isOfChildren = breakdown.subject == .children
    know(breakdown, breakdown.tables.all, of: whole)
    guard let rapidReviews else { return }
    let part = isOfChildren ? childrenOfRapidReviews : rapidReviews
    if let part {
      know(breakdown, breakdown.tables.rapidReviews, of: part)
      know(sumOf: [part], isAtMost: [whole])
    }
    if isOfChildren, let part, let referrals {
      know(sumOf: [rapidReviews], isAtMost: [part])
      know(sumOf: [referrals, part], isAtMost: [whole, rapidReviews])
      knowSome(part, of: rapidReviews)
    }
    let (all, among) = (categories(of: breakdown.tables.all), categories(of: breakdown.tables.rapidReviews))
    guard let part, !among.isEmpty else { return }
    let notRecorded = [all, among].map { rows in rows.filter { $0.row.category == .notRecorded }.map(\.cell) }
    for (row, among) in among {
      guard let all = cell(breakdown.tables.all, row.key) else { continue }
      know(sumOf: [among], isAtMost: [all])
      // And those without a rapid review are among all without one of whom something is said.
      let isSaid = breakdown.isSeveral && row.category != .notRecorded
      know(
        sumOf: [all, part] + (isSaid ? notRecorded[0] : []),
        isAtMost: [whole, among] + (isSaid ? notRecorded[1] : []))
    }
    // Each of them has a value, too, or none is said.
    if breakdown.isSeveral, !all.isEmpty {
      know(sumOf: [whole] + among.map(\.cell), isAtMost: [part] + all.map(\.cell))
    }
  }

  /// Adds that there is a whole where there is a part of it.
  private mutating func knowSome(_ part: Int, of whole: Int) {
    guard system.cells[whole].value > 0 || system.cells[part].value == 0 else { return }
    let many = 1000 + system.cells[part].value
    know { $0.know([.init(part), .init(whole, -many)], in: -IntegerProgram.unbounded...0) }
  }

  private mutating func know(_ breakdown: Breakdown, _ id: TableID, of whole: Int) {
    let rows = categories(of: id)
    guard !rows.isEmpty else { return }
    guard breakdown.isSeveral else {
      know(sumOf: rows.map(\.cell), is: whole)
      return
    }
    know(sumOf: [whole], isAtMost: rows.map(\.cell))
    let notRecorded = rows.filter { $0.row.category == .notRecorded }.map(\.cell)
    for (row, cell) in rows where row.category != .notRecorded {
      know(sumOf: [cell] + notRecorded, isAtMost: [whole])
    }
    for cell in notRecorded { know(sumOf: [cell], isAtMost: [whole]) }
  }

  private mutating func knowFeaturesOfInfants() {
    guard let referrals, let underOne = cell(.headline, HeadlineRow.underOne.rawValue) else { return }
    for (row, ofInfants) in categories(of: .featuresUnderOne) {
      know(sumOf: [ofInfants], isAtMost: [underOne])
      guard let all = cell(.features, row.key) else { continue }
      know(sumOf: [ofInfants], isAtMost: [all])
      know(sumOf: [all, underOne], isAtMost: [referrals, ofInfants])
    }
  }

  /// The Panel answers each rapid review once, or not yet.
  private mutating func knowAnswers() {
    guard let rapidReviews, !all(of: .panel).isEmpty else { return }
    know(sumOf: all(of: .panel), is: rapidReviews)
  }

  private mutating func know(_ duty: TimedDuty) {
    func cell(_ row: ClockRow) -> Int? { self.cell(.timeliness, row.category(of: duty).key) }
    if let inTime = cell(.inTime), let late = cell(.late),
      let ended = whole(.timeliness, ClockRow.inTime.category(of: duty).key)
    {
      know(sumOf: [inTime, late], is: ended)
    }
    knowCases(of: duty, cell(.running), cell(.leftOut))
    if let running = cell(.running), let late = cell(.runningLate) {
      know(sumOf: [late], isAtMost: [running])
    }
  }

  /// Clocks end in the year or in another, and are counted by that. Where as many ended as there are cases, or with those that
  /// run, people take them for the same.
  private mutating func knowCases(of duty: TimedDuty, _ running: Int?, _ leftOut: Int?) {
    let cases =
      switch duty {
      case .workingDays(.rapidReview): rapidReviews
      case .workingDays(.notification): cell(.headline, HeadlineRow.notifications.rawValue)
      case .publication: nil as Int?
      }
    guard let cases, let ended = whole(.timeliness, ClockRow.inTime.category(of: duty).key) else { return }
    let others = [running, leftOut].compactMap(\.self)
    for parts in [[ended], [ended] + others] {
      let sum = parts.reduce(0) { $0 + system.cells[$1].value }
      if sum == system.cells[cases].value { know(sumOf: parts, is: cases) }
    }
  }

  private mutating func know(sumOf parts: [Int], is whole: Int) {
    know { $0.know(parts, addUpTo: whole) }
  }

  /// Adds that one sum is at most another, if it is.
  private mutating func know(sumOf parts: [Int], isAtMost wholes: [Int]) {
    func sum(_ cells: [Int]) -> Int { cells.reduce(0) { $0 + system.cells[$1].value } }
    guard !parts.isEmpty, sum(parts) <= sum(wholes) else { return }
    know {
      $0.know(
        parts.map { .init($0) } + wholes.map { .init($0, -1) }, in: -IntegerProgram.unbounded...0)
    }
  }
}
