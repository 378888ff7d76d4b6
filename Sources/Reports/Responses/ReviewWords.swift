import Records

extension Review {
  /// What it is called: by its name, or else by its key.
  var title: String { name.isEmpty ? id : name }
}

extension Review.Kind {
  /// The kind within a sentence; another one than the guidance knows by the register's own name.
  var inProse: String {
    switch self {
    case .localChildSafeguardingPracticeReview: "local child safeguarding practice review"
    case .seriousCaseReview: "serious case review"
    case .other(let name): name
    }
  }

  /// What a register calls it: the abbreviation, where there is one.
  var short: String {
    switch self {
    case .localChildSafeguardingPracticeReview: "LCSPR"
    case .seriousCaseReview: "SCR"
    case .other(let name): name
    }
  }

  /// Whether the statutory guidance knows it, and sets criteria for it.
  var isInGuidance: Bool {
    switch self {
    case .localChildSafeguardingPracticeReview, .seriousCaseReview: true
    case .other: false
    }
  }

  /// How documents of its time number their recommendations.
  var numbering: RecommendationProse.Numbering { self == .seriousCaseReview ? .digits : .words }
}
