import Records

/// What the cells of a column hold. It decides how a cell is read, and whether a text could belong in the column.
enum CellContent: Hashable, Sendable {
  case reference, day, year, ages, births, agencies, outcomes, harms, features, answer
  /// What a review is called in the register.
  case reviewKey
  case number, status
  /// Any text, which every text can be.
  case prose

  /// What says as much: a year is a day less exactly, a date of birth an age.
  var meaning: CellContent {
    switch self {
    case .year: .day
    case .births: .ages
    default: self
    }
  }

  /// Whether a text that can be read as this says that its row is an entry of the table. Anything could be prose or a
  /// reference, and a yes or no is found everywhere.
  var identifiesEntry: Bool {
    switch self {
    case .reference, .answer, .prose: false
    default: true
    }
  }
}

extension RegisterColumn {
  var content: CellContent {
    switch self {
    case .reference: .reference
    case .dateReceived, .dateConsidered, .dateAware, .dateNotified, .dateRapidReview: .day
    case .year: .year
    case .referringAgency: .agencies
    case .childAge: .ages
    case .dateOfBirth: .births
    case .outcome: .outcomes
    case .harm: .harms
    case .features: .features
    case .panelAgreed, .notified: .answer
    case .review: .prose
    }
  }
}

extension ReviewColumn {
  var content: CellContent {
    switch self {
    case .review: .reviewKey
    case .considered, .initiated, .published: .day
    case .name, .kind, .partnership, .group, .regulation, .guidance, .method: .prose
    }
  }
}

extension RecommendationColumn {
  var content: CellContent {
    switch self {
    case .review: .reviewKey
    case .number: .number
    case .responded, .due, .revisedDue, .completed, .updated: .day
    case .status: .status
    case .addressedTo, .responder: .agencies
    case .part, .recommendation, .response, .owner, .progress, .evidence: .prose
    }
  }
}
