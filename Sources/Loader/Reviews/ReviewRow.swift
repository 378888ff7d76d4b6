import Records

/// A row of the sheet `Reviews` on its way to a review.
struct ReviewRow {
  var cells: SmallTableRow<ReviewColumn>
  private(set) var record: Review

  /// A row of a register with these kinds of review of its own.
  init(_ cells: SmallTableRow<ReviewColumn>, _ kinds: [ReviewKind] = []) {
    self.cells = cells
    record = Review(at: cells.place)
    self.cells.requireText(in: .review, remedy: "write the key by which recommendations name the review")
    record.id = cells[.review]
    if Category.reserved.contains(where: { NameFold.fold($0.key) == NameFold.fold(record.id) }) {
      self.cells.add(.reservedName(at: cells.place(of: .review)), about: .review)
    }
    record.name = cells[.name]
    record.partnership = cells[.partnership]
    record.group = cells[.group]
    record.regulation = cells[.regulation]
    record.guidance = cells[.guidance]
    record.method = cells[.method]
    record.considered = self.cells.day(in: .considered)
    record.initiated = self.cells.day(in: .initiated)
    record.published = self.cells.day(in: .published)
    // A blank kind means the kind in today's guidance; any other must be named.
    if !cells[.kind].isEmpty { record.kind = Review.Kind(named: cells[.kind], among: kinds) }
    for finding in ReviewChecks.findings(about: self) { self.cells.add(finding) }
  }
}

extension Review.Kind {
  private static let spellings: [(kind: Review.Kind, names: [String])] = [
    (
      .localChildSafeguardingPracticeReview,
      [
        "lcspr", "local child safeguarding practice review", "cspr", "child safeguarding practice review",
        "local cspr", "lscpr",
      ]
    ),
    (.seriousCaseReview, ["scr", "serious case review"]),
  ]

  /// Words that say how a practice review is held, not that it is of another kind.
  private static let manners: Set<String> = ["thematic", "joint", "multi", "agency", "and", "with"]

  /// The kind that a register calls `name`, whatever its case, spaces and punctuation: one of the profile's `kinds`, or of the
  /// guidance. A thematic practice review, and one that is held jointly with others, is a practice review.
  init(named name: String, among kinds: [ReviewKind] = []) {
    let folded = NameFold.fold(name)
    if let own = kinds.first(where: { kind in
      ([kind.name, kind.key] + kind.aliases).contains { NameFold.fold($0) == folded }
    }) {
      self = .own(own)
      return
    }
    func known(_ folded: String) -> Review.Kind? {
      Self.spellings.first { $0.names.contains { NameFold.fold($0) == folded } }?.kind
    }
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    let rest = words.filter { !Self.manners.contains($0) }
    let isJoint =
      words.contains("joint")
      && rest.contains { known(NameFold.fold($0)) == .localChildSafeguardingPracticeReview }
    self =
      known(folded) ?? (rest.count < words.count ? known(NameFold.fold(rest.joined(separator: " "))) : nil)
      ?? (isJoint ? .localChildSafeguardingPracticeReview : .other(name))
  }
}

/// The reviews of a register by their keys, including those in error.
struct ReviewIndex {
  private(set) var rows: [ReviewRow]
  /// Whether the reviews are kept elsewhere, so that any key may be one of theirs.
  let areElsewhere: Bool
  /// By the folded key: without case, spaces and hyphens.
  private var indices: [String: Int] = [:]
  private var nearKeys = NearNames<ReviewRow>()
  private let memory = AdviceMemory<NamedEntry<ReviewRow>>(mostTexts: mostUnknownKeys, searchesForMore: false)

  /// How many keys are searched for the nearest one, and for how many unknown ones: a register may repeat this for each row.
  private static let mostKeys = 1_000
  private static let mostUnknownKeys = 100

  /// An index of `rows`; a row with the key of an earlier one is in error.
  init(_ rows: [ReviewRow], areElsewhere: Bool = false) {
    self.rows = rows
    self.areElsewhere = areElsewhere
    for (index, row) in rows.enumerated() where !row.record.id.isEmpty {
      let key = NameFold.fold(row.record.id)
      if let earlier = indices[key] {
        let finding = Finding.repeatedReview(
          at: row.cells.place(of: .review), earlier: rows[earlier].record.place)
        self.rows[index].cells.add(finding, about: .review)
      } else {
        indices[key] = index
        if index < Self.mostKeys {
          nearKeys.add(row.record.id, of: NamedEntry(code: Code(index), name: row.record.id))
        }
      }
    }
  }

  /// Which of the rows has the review that `key` names. Not the row, which is large, and asked for by each recommendation.
  func index(ofRowNamed key: String) -> Int? { indices[NameFold.fold(key)] }

  /// The row of the review that `key` most likely means.
  func nearest(to key: String) -> ReviewRow? {
    guard rows.count <= Self.mostKeys else { return nil }
    return memory.advice(about: key) { nearKeys.nearest(to: $0) }.map { rows[Int($0.code.index)] }
  }
}

extension Finding {
  /// The key of a review, or the name of a body, is that of a row that tables always have.
  static func reservedName(at place: Place) -> Finding {
    Finding(.reservedName, at: place, found: "tables have a row of this name")
  }

  fileprivate static func repeatedReview(at place: Place, earlier: Place) -> Finding {
    Finding(.repeatedReview, at: place, found: "\(earlier) has the same review")
  }
}
