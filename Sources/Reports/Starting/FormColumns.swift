import Records

/// What the columns of the form hold.
enum FormColumns {
  typealias Column = RegisterForm.Column
  typealias Tint = RegisterForm.Tint

  /// The lists for the colours: no formula has a name of the profile in it, so that a longer list is all that they need.
  static let (rapidReviews, done) = ("hscp_rapid_reviews", "hscp_done")

  static func referrals(by profile: Profile) -> RegisterForm.Sheet {
    let columns = RegisterSheet.referrals.columns.compactMap { RegisterColumn(rawValue: $0.header) }
    func at(_ column: RegisterColumn) -> Int? { columns.firstIndex(of: column) }
    func tint(
      _ column: RegisterColumn, _ colour: RatingColour, _ other: RegisterColumn,
      _ condition: (Int, Int) -> Tint.Condition
    ) -> Tint? {
      guard let own = at(column), let other = at(other) else { return nil }
      return Tint(column: own, colour: colour, condition: condition(own, other))
    }
    let tints: [Tint?] = [
      at(.reference).map { Tint(column: $0, colour: .red, condition: .repeated($0)) },
      tint(.dateConsidered, .amber, .outcome) { .filledWithout($1, $0) },
      tint(.outcome, .amber, .dateConsidered) { .filledWithout($1, $0) },
      tint(.referringAgency, .amber, .reference) { .filledWithout($1, $0) },
      tint(.childAge, .amber, .reference) { .filledWithout($1, $0) },
      tint(.dateConsidered, .red, .dateReceived) { .before($0, $1) },
      tint(.dateNotified, .red, .dateAware) { .before($0, $1) },
      tint(.dateRapidReview, .red, .dateNotified) { .before($0, $1) },
      tint(.dateNotified, .amber, .outcome) { .saysWithout(rapidReviews, $1, $0) },
      tint(.dateNotified, .amber, .dateRapidReview) { .filledWithout($1, $0) },
    ]
    let own = profile.vocabulary.breakdowns.filter(\.isOwn).map { breakdown in
      Column(
        header: breakdown.columns.first ?? breakdown.name,
        holds: breakdown.subject == .children || breakdown.isSeveral
          ? .several(of: RegisterForm.list(of: breakdown)) : .one(of: RegisterForm.list(of: breakdown)),
        note: breakdown.subject == .children
          ? "One of the list for each child, in the order of the ages, separated by a semicolon."
          : "One of the list\(breakdown.isSeveral ? ", or several separated by a semicolon" : "").")
    }
    return RegisterForm.Sheet(
      name: profile.name(of: .referrals),
      columns: columns.map { column in
        Column(
          header: profile.columns.referrals[column]?.first ?? column.rawValue.inPeoplesWords,
          holds: holds(column),
          note: note(column))
      } + own, tints: tints.compactMap(\.self))
  }

  static func reviews(by profile: Profile) -> RegisterForm.Sheet {
    let columns = ReviewColumn.allCases
    let at = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    let tints: [Tint?] = [
      at[.review].map { Tint(column: $0, colour: .red, condition: .repeated($0)) },
      at[.published].flatMap { published in
        at[.initiated].map { Tint(column: published, colour: .red, condition: .before(published, $0)) }
      },
    ]
    return RegisterForm.Sheet(
      name: profile.name(of: .reviews),
      columns: columns.map { column in
        Column(
          header: profile.columns.reviews[column]?.first ?? column.rawValue.inPeoplesWords,
          holds: column == .kind ? .one(of: "hscp_review_kinds") : column.holdsDays ? .days : .text,
          note: note(column))
      }, tints: tints.compactMap(\.self))
  }

  static func recommendations(by profile: Profile) -> RegisterForm.Sheet {
    let columns = RecommendationColumn.allCases
    let at = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var tints: [Tint] = []
    if let due = at[.due], let revised = at[.revisedDue], let completed = at[.completed],
      let status = at[.status], let evidence = at[.evidence], let review = at[.review],
      let number = at[.number]
    {
      tints = [
        Tint(column: number, colour: .amber, condition: .filledWithout(review, number)),
        Tint(
          column: due, colour: .red,
          condition: .overdue(due, replacedBy: revised, doneOn: completed, says: status, done)),
        Tint(column: completed, colour: .amber, condition: .saysWithout(done, status, completed)),
        Tint(column: evidence, colour: .amber, condition: .filledWithout(completed, evidence)),
      ]
    }
    return RegisterForm.Sheet(
      name: profile.name(of: .recommendations),
      columns: columns.map { column in
        Column(
          header: profile.columns.recommendations[column]?.first ?? column.rawValue.inPeoplesWords,
          holds: holds(column), note: note(column))
      }, tints: tints)
  }

  private static func holds(_ column: RegisterColumn) -> Column.Holds {
    switch column {
    case .referringAgency: .several(of: RegisterForm.agencies)
    case .childAge: .ages
    case .outcome: .several(of: "hscp_outcomes")
    case .harm: .several(of: "hscp_harms")
    case .features: .several(of: "hscp_features")
    case .panelAgreed: .one(of: "hscp_panel_answers")
    default: column.holdsDays ? .days : .text
    }
  }

  private static func holds(_ column: RecommendationColumn) -> Column.Holds {
    switch column {
    case .addressedTo, .responder: .several(of: RegisterForm.agencies)
    case .status: .one(of: "hscp_statuses")
    case .recommendation, .response, .progress, .evidence: .prose
    default: column.holdsDays ? .days : .text
    }
  }

  private static func note(_ column: RegisterColumn) -> String {
    switch column {
    case .reference: "A number of your own for the referral, used once. No names and no initials."
    case .dateReceived: "The day on which the referral arrived."
    case .dateConsidered:
      "The day on which the group considered it. It decides the reporting year. Blank while the referral is pending."
    case .referringAgency: "Who referred. Several are separated by a semicolon."
    case .childAge:
      "The age of each child, separated by a semicolon: 7 (years), 4 months, 14 weeks, 8 days, unborn, unknown."
    case .outcome:
      "What was decided, then any further actions, separated by a semicolon. Blank while the referral is pending."
    case .harm: "The kind of harm. Several are separated by a semicolon."
    case .features: "What the case is about. Several are separated by a semicolon."
    case .dateAware: "The day on which the local authority became aware of a serious incident."
    case .dateNotified: "The day on which it notified the national Panel."
    case .dateRapidReview: "The day on which the rapid review was sent to the Panel."
    case .panelAgreed: "What the Panel answered to the decision that followed the rapid review."
    case .year: "The reporting year, as in 2023-24."
    case .dateOfBirth: "The date of birth of each child."
    case .notified: "Whether the Panel was notified: yes or no."
    case .review: "The key of the review that the referral led to."
    }
  }

  private static func note(_ column: ReviewColumn) -> String {
    switch column {
    case .review: "A short key for the review, used once, such as baby-amelia. Recommendations name it."
    case .name: "The review's public name."
    case .kind: "What kind of review it is. Blank means LCSPR."
    case .partnership: "The partnership or board, as it was called then."
    case .group: "The group that considered the case, as it was called then."
    case .considered: "The day on which the case was considered."
    case .initiated: "The day on which the review was agreed."
    case .regulation: "The regulation that it was commissioned under, as the response says it."
    case .guidance: "The statutory guidance, with the year of its edition."
    case .method: "Method; lead; sounding board, separated by semicolons."
    case .published: "The day on which the report was published."
    }
  }

  private static func note(_ column: RecommendationColumn) -> String {
    switch column {
    case .review: "The key of the review, as the sheet of reviews has it."
    case .number: "The recommendation's number in the review, as people write it: 1, 1a, R3."
    case .part: "The letter or number of a part, where it has some."
    case .recommendation: "Its text. Other rows of the same number may leave it blank."
    case .addressedTo: "The bodies that it is addressed to, separated by a semicolon."
    case .responder: "The body that answers in this row. One row for each answer."
    case .response: "The answer."
    case .responded: "The day of the answer."
    case .status: "How far it is. Blank means not recorded."
    case .owner: "Who is responsible: a role, not a name that should not be read by all."
    case .due: "The day by which it is to be done."
    case .revisedDue: "The day that replaces the one before, if there is one."
    case .progress: "How far it has got."
    case .completed: "The day on which it was finished."
    case .evidence: "What shows its impact."
    case .updated: "The day on which this row was last checked."
    }
  }
}
