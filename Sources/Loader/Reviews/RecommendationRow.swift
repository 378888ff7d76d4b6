import Records

/// A row of the sheet `Recommendations` on its way to a record.
struct RecommendationRow {
  var cells: SmallTableRow<RecommendationColumn>
  var record: Recommendation
  /// The review that it belongs to, even if that is in error.
  let review: Review?

  /// What identifies a recommendation, or a part of one, in a register.
  struct Item: Hashable {
    let review: String
    let number: Int
    let part: String?

    /// The recommendation that it is a part of, or the recommendation itself.
    var whole: Item { Item(review: review, number: number, part: nil) }
    /// The recommendation with the number before.
    var before: Item { Item(review: review, number: number - 1, part: nil) }
  }

  /// The item that the row is about; `nil` if its review or number cannot be read.
  private(set) var item: Item?

  init(
    _ cells: SmallTableRow<RecommendationColumn>, of reviews: ReviewIndex, by names: VocabularyIndex,
    _ bodies: inout BodyNames
  ) {
    self.cells = cells
    record = Recommendation(at: cells.place)
    let row = reviews.index(ofRowNamed: cells[.review])
    review =
      row.map { reviews.rows[$0].record }
      ?? (reviews.areElsewhere ? Review(keptElsewhere: cells[.review], at: cells.place) : nil)
    record.review = review?.id ?? cells[.review]
    let (addressed, responding) = (
      bodies.bodies(in: cells[.addressedTo]), bodies.bodies(in: cells[.responder])
    )
    record.addressedTo = addressed.map(\.category)
    record.responders = responding.map(\.category)
    record.bodiesInOwnWords = Dictionary(
      (responding + addressed).filter { $0.category.name != $0.ownName }.map { ($0.category.key, $0.ownName) }
    ) { first, _ in first }
    for column in [RecommendationColumn.addressedTo, .responder] {
      for remedy in bodies.joined(in: cells[column]) {
        self.cells.add(.joinedBodies(at: cells.place(of: column), remedy: remedy), about: column)
      }
    }
    for (column, named) in [
      (RecommendationColumn.addressedTo, record.addressedTo), (.responder, record.responders),
    ]
    where named.contains(where: { body in Category.reserved.contains { $0.key == body.key } }) {
      self.cells.add(.reservedName(at: cells.place(of: column)), about: column)
    }
    record.response = cells[.response]
    record.owner = cells[.owner]
    record.progress = cells[.progress]
    record.evidence = cells[.evidence]
    record.kept = cells.ofTracker
    readReview(row, among: reviews)
    readNumber()
    record.responded = self.cells.day(in: .responded)
    readStatus(by: names)
    record.due = self.cells.day(in: .due)
    record.revisedDue = self.cells.day(in: .revisedDue)
    record.completed = self.cells.day(in: .completed)
    record.updated = self.cells.day(in: .updated)
    if let review, record.number > 0 {
      item = Item(review: NameFold.fold(review.id), number: record.number, part: record.part)
    }
  }

  private mutating func readReview(_ row: Int?, among reviews: ReviewIndex) {
    cells.requireText(in: .review, remedy: "write the key of the review")
    guard !cells[.review].isEmpty else { return }
    let place = cells.place(of: .review)
    if let row {
      guard reviews.rows[row].cells.isInError else { return }
      cells.add(.reviewInError(at: place, reviews.rows[row].record.place), about: .review)
    } else if !reviews.areElsewhere {
      let nearest = reviews.nearest(to: cells[.review])?.record.place
      cells.add(.unknownReview(at: place, nearest: nearest), about: .review)
    }
  }

  private mutating func readNumber() {
    cells.requireText(in: .number, remedy: "write the number that the review gives it")
    let number = RecommendationNumber(cells[.number])
    let part = RecommendationNumber.part(cells[.part])
    if !cells[.number].isEmpty, number == nil {
      cells.add(.unreadableNumber(at: cells.place(of: .number)), about: .number)
    }
    if !cells[.part].isEmpty, part == nil {
      cells.add(.unreadablePart(at: cells.place(of: .part)), about: .part)
    }
    // If the number or the letter cannot be read, other rows cannot be checked against this one.
    guard let number, cells[.part].isEmpty || part != nil else { return }
    if let part, let other = number.part, part != other {
      cells.add(.twoParts(at: cells.place(of: .part)), about: .part)
      return
    }
    record.number = number.number
    record.part = part ?? number.part
  }

  private mutating func readStatus(by names: VocabularyIndex) {
    guard !cells[.status].isEmpty else { return }
    record.statusText = cells[.status]
    let text = Array(cells[.status].utf8)
    record.status = names.statuses.code(of: text.span)
    guard record.status == nil else { return }
    let remedy = names.statuses.advice(about: text.span)?.remedyForOne
    cells.add(.unknownStatus(at: cells.place(of: .status), remedy: remedy), about: .status)
  }
}

extension Review {
  /// A review of which only the key is known.
  fileprivate init?(keptElsewhere key: String, at place: Place) {
    guard !key.isEmpty else { return nil }
    self.init(at: place)
    id = key
  }
}

extension Finding {
  /// Keys of reviews are never printed, so the remedy suggests a place and not a key.
  fileprivate static func unknownReview(at place: Place, nearest: Place?) -> Finding {
    Finding(
      .unknownReview, at: place, found: "there is no such review",
      expected: "expected a key from the sheet Reviews",
      remedy: nearest.map { "did you mean the one at \($0)?" } ?? "correct it, or add the review")
  }

  fileprivate static func reviewInError(at place: Place, _ review: Place) -> Finding {
    Finding(
      .unknownReview, at: place, found: "the row of its review, \(review), has an error",
      expected: "expected a review that can be read", remedy: "correct that row")
  }

  fileprivate static func unreadableNumber(at place: Place) -> Finding {
    Finding(
      .unreadableNumber, at: place, found: "this is not the number of a recommendation",
      expected: "expected a number from 1 to 999, as in 1, 1a, 1.1 or One", remedy: "correct the cell")
  }

  fileprivate static func unreadablePart(at place: Place) -> Finding {
    Finding(
      .unreadableNumber, at: place, found: "this is not the letter or number of a part",
      expected: "expected a letter or a number, as in a", remedy: "correct the cell")
  }

  fileprivate static func twoParts(at place: Place) -> Finding {
    Finding(
      .unreadableNumber, at: place, found: "the number has a different letter",
      expected: "expected the letter once, or the same one twice", remedy: "correct one of the two")
  }

  fileprivate static func joinedBodies(at place: Place, remedy: String) -> Finding {
    Finding(
      .joinedBodies, at: place, found: "several bodies are joined",
      remedy: "counted as one body, \(remedy)")
  }

  fileprivate static func unknownStatus(at place: Place, remedy: String?) -> Finding {
    Finding(
      .unknownStatus, at: place, found: "this status is not in the profile",
      remedy: "counted as not recorded, \(remedy ?? "correct the cell, or add the name to the profile")")
  }
}

/// The number of a recommendation within its review, with the letter or number of a part where it has one: `1`, `1a`, `1.1`,
/// `1 (a)`, `2)`, `One`, `Recommendation 3`, `Finding 2`.
struct RecommendationNumber: Hashable {
  let number: Int
  /// A letter in lower case, or a number.
  let part: String?

  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
  private static let prefixes: Set<Substring> = [
    "recommendation", "recommendations", "rec", "r", "no", "number", "finding", "f", "action", "learning",
    "point", "lp",
  ]
  private static let punctuation: Set<Character> = [" ", "\u{A0}", ".", ")", "(", ":", "#", "[", "]"]

  /// The number in `text`, or `nil` if there is none or more than one.
  init?(_ text: String) {
    guard var tokens = Self.tokens(of: text)?[...] else { return nil }
    while tokens.count > 1, let first = tokens.first, Self.prefixes.contains(first) { tokens.removeFirst() }
    guard let first = tokens.popFirst(), let number = Self.number(first) else { return nil }
    if tokens.first == "part" { tokens.removeFirst() }
    guard tokens.count < 2 else { return nil }
    self.number = number
    guard let last = tokens.first else {
      self.part = nil
      return
    }
    guard let part = Self.part(last, afterPointIn: text) else { return nil }
    self.part = part
  }

  /// The letter or number of a part, in lower case: `a`, `A`, `a)`, `(a)`, `part a`, `2`.
  static func part(_ text: String) -> String? {
    guard var tokens = tokens(of: text)?[...] else { return nil }
    if tokens.first == "part", tokens.count > 1 { tokens.removeFirst() }
    guard tokens.count == 1, let part = tokens.first else { return nil }
    return isLetter(part) ? String(part) : partNumber(part)
  }

  /// A part after a number: a letter, or a number after a point, as in `1.2`; `1 2` may be two numbers.
  private static func part(_ token: Substring, afterPointIn text: String) -> String? {
    if isLetter(token) { return String(token) }
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count > 1, pieces[pieces.count - 2].last?.isNumber == true,
      pieces.last?.first?.isNumber == true
    else { return nil }
    return partNumber(token)
  }

  private static func partNumber(_ token: Substring) -> String? {
    guard let number = Int(token), (1...99).contains(number) else { return nil }
    return String(number)
  }

  private static func number(_ token: Substring) -> Int? {
    let number = Int(token) ?? words.firstIndex { $0 == token }.map { $0 + 1 }
    return number.flatMap { (1...999).contains($0) ? $0 : nil }
  }

  private static func isLetter(_ token: Substring) -> Bool {
    token.count == 1 && token.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// The runs of letters and of digits, in lower case; `nil` if there is anything else but the punctuation of a list.
  private static func tokens(of text: String) -> [Substring]? {
    var tokens: [Substring] = []
    var rest = text.lowercased()[...]
    while let first = rest.first {
      if first.isASCII, first.isLetter || first.isNumber {
        let token = rest.prefix {
          $0.isASCII && ($0.isLetter && first.isLetter || $0.isNumber && first.isNumber)
        }
        tokens.append(token)
        rest = rest.dropFirst(token.count)
      } else {
        guard punctuation.contains(first) else { return nil }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}
