import Records

extension ReviewColumn: TableColumn {
  static let required: [ReviewColumn] = [.review]
  static let entry = "review"

  static func ownHeaders(in profile: Profile) -> [ReviewColumn: [String]] { profile.columns.reviews }

  var substitute: ReviewColumn? { nil }

  var meaning: String { self == .review ? "holds the keys of reviews" : "is called \"\(rawValue)\"" }

  var meanings: [HeaderMeaning] { self == .review ? HeaderMeaning.review : [] }

  var commonSpellings: [String] {
    switch self {
    case .review: RecommendationColumn.review.commonSpellings
    case .name: ["review name", "title", "review title", "name of review", "title of review", "case name"]
    case .kind: ["type", "review type", "review kind", "type of review", "kind of review"]
    case .partnership: ["board", "body", "partnership or board", "safeguarding partnership", "lscp"]
    case .group: ["subgroup", "considered by"]
    case .considered:
      [
        "date considered", "considered on", "considered date", "date of consideration",
        "date considered by lig", "date considered by group", "date considered by the group",
      ]
    case .initiated:
      [
        "date initiated", "initiated on", "initiated date", "date review initiated",
        "commissioned", "date commissioned", "commissioned on", "commissioned date",
        "date review commissioned", "date started", "start date",
      ]
    case .regulation: ["regulations"]
    case .guidance: ["guidance edition", "edition of guidance", "statutory guidance"]
    case .method: ["methodology", "model", "review method", "review methodology", "review model"]
    case .published:
      [
        "date published", "published on", "published date", "publication date", "date of publication",
        "date report published",
      ]
    }
  }
}

extension RecommendationColumn: TableColumn {
  static let required: [RecommendationColumn] = [.review, .number, .recommendation]
  static let entry = "recommendation"

  static func ownHeaders(in profile: Profile) -> [RecommendationColumn: [String]] {
    profile.columns.recommendations
  }

  var substitute: RecommendationColumn? { nil }

  var meaning: String {
    switch self {
    case .review: "says which review a recommendation is of"
    case .number: "holds the numbers of recommendations"
    case .recommendation: "holds what is recommended"
    default: "is called \"\(rawValue)\""
    }
  }

  var meanings: [HeaderMeaning] {
    switch self {
    case .review: HeaderMeaning.review
    case .number: HeaderMeaning.number
    case .recommendation: HeaderMeaning.recommendation
    default: []
    }
  }

  var commonSpellings: [String] {
    switch self {
    case .review:
      [
        "review id", "review key", "review no", "review number", "review ref", "review reference", "case",
        "case id", "case key", "case no", "case number", "case ref", "case reference",
      ]
    case .number:
      [
        "no", "recommendation no", "recommendation number", "number of recommendation", "rec", "rec no",
        "rec number", "action no", "action number",
      ]
    case .part: ["sub", "letter", "part of recommendation", "sub recommendation"]
    case .recommendation:
      ["recommendations", "recommendation text", "text of recommendation", "recommendation made", "text"]
    case .addressedTo:
      [
        "addressed", "for", "addressee", "addressees", "recommendation for", "recommendation to",
        "directed to",
      ]
    case .responder:
      [
        "responders", "agency", "responding agency", "responding agencies", "responding body",
        "responding bodies", "respondent", "body",
      ]
    case .response:
      ["responses", "answer", "agency response", "response of agency", "response to recommendation"]
    case .responded:
      ["date responded", "responded on", "response date", "date of response"]
    case .status:
      [
        "current status", "progress status", "recommendation status", "status of recommendation",
        "action status",
      ]
    case .owner:
      [
        "lead", "lead officer", "action lead", "action owner", "responsible officer", "person responsible",
        "responsible person",
      ]
    case .due:
      [
        "due by", "due date", "due on", "date due", "target date", "target completion date",
        "date for completion", "deadline",
      ]
    case .revisedDue:
      [
        "revised due date", "revised date", "revised deadline", "revised target date", "new due date",
        "new target date", "new deadline",
      ]
    case .progress:
      ["progress made", "progress notes", "progress to date", "progress update"]
    case .completed:
      [
        "date completed", "completed on", "completed date", "completion date", "date of completion",
        "actual completion date",
      ]
    case .evidence:
      ["evidence of impact", "evidence and impact", "evidence of completion", "impact evidence"]
    case .updated: ["date updated", "last updated", "updated on", "update date", "date of update"]
    }
  }
}
