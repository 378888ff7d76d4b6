import Records

extension ReviewColumn: TableColumn {
  static let required: [ReviewColumn] = [.review]
  static let entry = "review"

  static func ownHeaders(in profile: Profile) -> [ReviewColumn: [String]] { profile.columns.reviews }

  var substitute: ReviewColumn? { nil }

  var meaning: String { self == .review ? "holds the keys of reviews" : "is called \"\(rawValue)\"" }

  var commonSpellings: [String] {
    switch self {
    case .review: ["review id", "review key", "case"]
    case .name: ["review name", "title", "name of review", "case name"]
    case .kind: ["type", "review type", "type of review", "kind of review"]
    case .partnership: ["board", "body", "partnership or board"]
    case .group: ["subgroup", "considered by"]
    case .considered: ["date considered", "considered on", "date of consideration"]
    case .initiated: ["date initiated", "initiated on", "commissioned", "date commissioned"]
    case .regulation: ["regulations"]
    case .guidance: ["guidance edition", "statutory guidance"]
    case .method: ["methodology", "model"]
    case .published: ["date published", "published on", "publication date", "date of publication"]
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

  var commonSpellings: [String] {
    switch self {
    case .review: ["review id", "review key", "case"]
    case .number: ["no", "recommendation no", "recommendation number", "rec no"]
    case .part: ["sub", "letter"]
    case .recommendation: ["recommendations", "recommendation text", "text"]
    case .addressedTo: ["addressed", "for", "addressee", "addressees"]
    case .responder: ["responders", "agency", "responding agency", "responding body", "body"]
    case .response: ["responses", "answer", "agency response"]
    case .responded: ["date responded", "responded on", "response date", "date of response"]
    case .status: ["progress status"]
    case .owner: ["lead", "lead officer", "action owner"]
    case .due: ["due date", "target date", "date due", "deadline"]
    case .revisedDue: ["revised due date", "revised date", "new due date"]
    case .progress: ["progress update", "progress notes"]
    case .completed: ["date completed", "completed on", "completion date", "date of completion"]
    case .evidence: ["evidence of impact", "evidence of completion"]
    case .updated: ["date updated", "last updated", "updated on"]
    }
  }
}
