import Records

extension ReviewColumn: TableColumn {
  static let required: [ReviewColumn] = [.review]
  static let entry = "review"

  static func ownHeaders(in profile: Profile) -> [ReviewColumn: [String]] { profile.reviewColumns }

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
