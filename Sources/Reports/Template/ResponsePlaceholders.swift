import Aggregation
import Records

/// What the template of a response document may ask for; there are no figures of referrals in it.
extension Placeholders {
  /// The names of what is said of `review`, and of its recommendations, which are among `records`.
  static func response(
    to review: Review, in records: ReviewRecords, by partnership: Profile.Partnership
  ) -> Placeholders {
    var placeholders = Placeholders()
    let method = ReviewMethod(review.method)
    let edition = review.considered.flatMap(GuidanceEdition.inForce(on:)).map { String($0.name) } ?? ""
    let isInForce = GuidanceEdition.years(in: review.guidance).map(String.init).contains(edition)
    let name = review.partnership.isEmpty ? partnership.name : review.partnership
    let texts = [
      ("partnership", name, "the partnership or board as it was called then, or else the profile's `name`"),
      ("partnership_today", partnership.name, "the profile's `name`"),
      ("contact", partnership.contact, "the profile's `contact`"),
      ("review", review.title, "the name of the review, or else its key"),
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
    ]
    for (name, text, meaning) in texts { placeholders.add(name, .text(MarkdownText.escaped(text)), meaning) }
    placeholders.add(
      "kind_in_guidance", .flag(review.kind.isInGuidance), "whether the statutory guidance knows the kind")
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
      "each recommendation under a heading of the third level, with the responses to it")
    return placeholders
  }

  /// What the template of the index may ask for: the reviews of `records`, and the `figures` of their responses.
  static func responseIndex(
    of records: ReviewRecords, _ figures: PublishedFigures, files: ResponseFileNames
  ) -> Placeholders {
    var placeholders = Placeholders()
    let texts = [
      ("partnership", figures.partnership.name, "the profile's `name`"),
      ("contact", figures.partnership.contact, "the profile's `contact`"),
      ("as_at", figures.asAt.inProse, "the day as at which the figures stand"),
      ("responses_by_status", statuses(of: figures), "how many responses have each status, in words"),
    ]
    for (name, text, meaning) in texts { placeholders.add(name, .text(MarkdownText.escaped(text)), meaning) }
    placeholders.addCount("reviews", .count(records.reviews.count), Unit.reviews.noun, "reviews")
    let lists = records.reviews.map { ($0, RecommendationList(of: $0, in: records)) }
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
      "the reviews, each with a link to its document and what there is to say of it")
    return placeholders
  }

  private static let recommendation = Noun("recommendation", "recommendations")

  /// "seven planned, 17 in progress and 11 complete"; what does not occur is left out.
  private static func statuses(of figures: PublishedFigures) -> String {
    listed(
      figures[.recommendationsByStatus].rows
        .filter { $0.category != .total && $0.figure != .count(0) }
        .map { row in
          let name = row.category.name
          return "\(CountWords.number(row.figure)) \(name.prefix(1).lowercased())\(name.dropFirst())"
        })
  }

  private static func outstanding(in figures: PublishedFigures) -> Figure {
    let table = figures[.recommendations]
    guard case .count(let all)? = table[RecommendationProgress.all.rawValue],
      case .count(let completed)? = table[RecommendationProgress.completed.rawValue]
    else { return .symbol(.notAvailable) }
    return .count(all - completed)
  }

  private static func line(on review: Review, _ recommendations: Int, file: String?) -> String {
    let title = MarkdownText.escaped(review.title)
    let facts = [
      review.considered.map { "considered on \($0.inProse)" },
      CountWords.counted(.count(recommendations), recommendation),
      review.published.map { "published on \($0.inProse)" } ?? "no date of publication",
    ].compactMap(\.self)
    return "- \(file.map { "[\(title)](\($0))" } ?? title), \(MarkdownText.escaped(review.kind.inProse)): "
      + facts.joined(separator: "; ")
  }
}
