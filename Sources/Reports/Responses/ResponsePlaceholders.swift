import Aggregation
import Records

/// What the templates of responses may ask for; they have no figures of referrals.
extension Placeholders {
  /// What the template of a response document may ask for: `review`, its recommendations among `records`, and `note`.
  static func response(
    to review: Review, in records: ReviewRecords, by partnership: Profile.Partnership, note: String? = nil
  ) -> Placeholders {
    var placeholders = Placeholders()
    let method = ReviewMethod(review.method)
    let edition = review.considered.flatMap(GuidanceEdition.inForce(on:)).map { String($0.name) } ?? ""
    let isInForce = GuidanceEdition.years(in: review.guidance).map(String.init).contains(edition)
    let name = review.partnership.isEmpty ? partnership.name : review.partnership
    placeholders.add([
      ("partnership", name, "the partnership or board as it was called then, or the profile's `name`"),
      ("partnership_today", partnership.name, "the profile's `name`"),
      ("contact", partnership.contact, "the profile's `contact`"),
      ("review", review.title, "the name of the review, or its key where it has none"),
      ("kind", review.kind.inProse, "its kind, as \"serious case review\"; of another kind its own name"),
      ("kind_short", review.kind.short, "the same as \"SCR\""),
      ("group", review.group, "the group that considered the case, as it was called then"),
      ("considered", review.considered?.inProse ?? "", "the day on which the case was considered"),
      ("initiated", review.initiated?.inProse ?? "", "the day on which the review was decided on"),
      ("regulation", review.regulation, "the regulation, as the register words it"),
      ("guidance", review.guidance, "the guidance, as the register words it"),
      (
        "guidance_edition", edition, "the edition of the guidance in force on the day considered, as \"2018\""
      ),
      ("method", method.approach, "the first part of the column `method`"),
      ("lead", method.lead, "who led the review, without \"led by\""),
      ("sounding_board", method.soundingBoard, "its sounding board, where it had one"),
      ("published", review.published?.inProse ?? "", "the day of publication, where there is one"),
    ])
    placeholders.add(
      "kind_in_guidance", .flag(review.kind.isInGuidance),
      "whether the statutory guidance has this kind of review")
    placeholders.add(
      "guidance_in_force", .flag(isInForce), "whether `guidance` names the edition of `guidance_edition`")
    let list = RecommendationList(of: review, in: records)
    placeholders.add(
      "several_bodies", .flag(list.entries.contains(where: \.hasSeveralBodies)),
      "whether several bodies answer one recommendation")
    placeholders.addCount(
      "recommendations", .count(list.entries.count), recommendation, "recommendations of the review")
    let prose = RecommendationProse(numbering: review.kind.numbering).markdown(of: list)
    placeholders.add(
      "list_recommendations", .block(list.entries.isEmpty ? nil : [.prose(prose)]),
      "each recommendation under a heading of the third level, with the responses to it, word for word")
    placeholders.add(note: note)
    return placeholders
  }

  /// What the template of the index may ask for: the reviews of `records`, the `figures` of their responses, and `note`.
  static func responseIndex(
    of records: ReviewRecords, _ figures: PublishedFigures, files: ResponseFileNames, note: String? = nil
  ) -> Placeholders {
    var placeholders = Placeholders()
    placeholders.add([
      ("partnership", figures.partnership.name, "the profile's `name`"),
      ("contact", figures.partnership.contact, "the profile's `contact`"),
      ("as_at", figures.asAt.inProse, "the date of the figures"),
      ("responses_by_status", statuses(of: figures), "how many responses have each status, in words"),
    ])
    placeholders.addCount("reviews", .count(records.reviews.count), Unit.reviews.noun, "reviews")
    let lists = Array(zip(records.reviews, RecommendationList.all(of: records.reviews, in: records)))
    placeholders.addCount(
      "recommendations", .count(lists.reduce(0) { $0 + $1.1.entries.count }), recommendation,
      "recommendations of all reviews")
    placeholders.addRecommendations(of: figures)
    placeholders.addCount(
      "recommendations_outstanding", outstanding(in: figures), Unit.responses.noun,
      "responses to recommendations: what they answer is not complete")
    let lines = lists.map { review, list in line(on: review, list.entries.count, file: files[review]) }
    placeholders.add(
      "list_reviews", .block(lines.isEmpty ? nil : [.prose(lines.joined(separator: "\n"))]),
      "the reviews, each with a link to its document and a few facts")
    placeholders.add(note: note)
    return placeholders
  }

  private mutating func add(note: String?) {
    add(
      "note", .block(note.map { [.prose(MarkdownText.escaped($0))] }),
      "what readers must know about the answers, from `learning/responses/note.md`")
  }

  private static let recommendation = Noun("recommendation", "recommendations")

  /// "seven planned, 17 in progress and 11 complete"; what does not occur is left out.
  private static func statuses(of figures: PublishedFigures) -> String {
    figures[.recommendationsByStatus].rows
      .filter { $0.category != .total && $0.figure != .count(0) }
      .map { row in
        let name =
          switch row.category {
          case .notRecorded: "without a status"
          case .notInProfile: "of another status"
          default: row.category.name
          }
        return "\(CountWords.number(row.figure)) \(name.prefix(1).lowercased())\(name.dropFirst())"
      }.inProse
  }

  private static func outstanding(in figures: PublishedFigures) -> Figure {
    let table = figures[.recommendations]
    guard let all = table[RecommendationProgress.all.rawValue]?.count,
      let completed = table[RecommendationProgress.completed.rawValue]?.count
    else { return .symbol(.notAvailable) }
    return .count(all - completed)
  }

  private static func line(on review: Review, _ recommendations: Int, file: String?) -> String {
    let title = MarkdownText.escaped(review.title)
    let facts = [
      review.considered.map { "considered on \($0.inProse)" },
      CountWords.counted(.count(recommendations), recommendation),
      review.published.map { "published on \($0.inProse)" },
    ].compactMap(\.self)
    return "- \(file.map { "[\(title)](\($0).md)" } ?? title), \(MarkdownText.escaped(review.kind.inProse)): "
      + facts.joined(separator: "; ")
  }
}

/// How a review was done, from its cell: method, lead and, where there was one, sounding board, separated by `;`.
struct ReviewMethod: Hashable {
  private(set) var approach = ""
  /// Who led it, without the words "led by".
  private(set) var lead = ""
  /// Who it was, without the words "as sounding board".
  private(set) var soundingBoard = ""

  /// Reads a cell; the place of a part says what it is where its words do not.
  init(_ cell: String) {
    var unnamed: [String] = []
    for part in cell.split(separator: ";") {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      let folded = words.map { $0.lowercased() }
      if words.count > 2, folded.starts(with: ["led", "by"]), lead.isEmpty {
        lead = words.dropFirst(2).joined(separator: " ")
      } else if let end = ReviewMethod.end(of: folded), soundingBoard.isEmpty {
        soundingBoard = words.dropLast(end).joined(separator: " ")
      } else if !words.isEmpty {
        unnamed.append(words.joined(separator: " "))
      }
    }
    var rest = unnamed[...]
    if let first = rest.popFirst() { approach = first }
    if lead.isEmpty, let next = rest.popFirst() { lead = next }
    if soundingBoard.isEmpty, let next = rest.popFirst() { soundingBoard = next }
    // All other parts describe the method.
    approach = ([approach] + rest).joined(separator: "; ")
  }

  /// The number of words at the end that say the part is about the sounding board.
  private static func end(of words: [String]) -> Int? {
    [["as", "a", "sounding", "board"], ["as", "sounding", "board"]]
      .first { words.count > $0.count && words.suffix($0.count).elementsEqual($0) }?.count
  }
}

extension Review {
  /// Its name, or its key where it has none.
  var title: String { name.isEmpty ? id : name }
}

extension Review.Kind {
  /// The kind in a sentence; one that is not in the guidance by the register's own name.
  var inProse: String {
    switch self {
    case .localChildSafeguardingPracticeReview: "local child safeguarding practice review"
    case .seriousCaseReview: "serious case review"
    case .other(let name): name
    case .own(let kind): kind.name
    }
  }

  /// The abbreviation that registers use, or the name where there is none.
  var short: String {
    switch self {
    case .localChildSafeguardingPracticeReview: "LCSPR"
    case .seriousCaseReview: "SCR"
    case .other(let name): name
    case .own(let kind): kind.name
    }
  }

  /// Whether the statutory guidance sets criteria for it.
  var isInGuidance: Bool {
    switch self {
    case .localChildSafeguardingPracticeReview, .seriousCaseReview: true
    case .other, .own: false
    }
  }

  /// How documents on reviews of this kind number their recommendations.
  var numbering: RecommendationProse.Numbering { self == .seriousCaseReview ? .digits : .words }
}
