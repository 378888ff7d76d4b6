package import Records

/// An empty register to be filled in: its sheets, what each column takes, the lists to choose from, and what is coloured.
package struct RegisterForm: Sendable {
  /// Names to choose from.
  package struct List: Hashable, Sendable {
    /// The name by which formulas know it, without spaces.
    package let name: String
    package let title: String
    package let entries: [String]
  }

  package struct Column: Hashable, Sendable {
    /// What the cells of a column take.
    package enum Holds: Hashable, Sendable {
      case text, prose, days
      /// Ages, some of which a spreadsheet program turns into days.
      case ages
      /// One entry of the list of this name.
      case one(of: String)
      /// Several entries of a list, separated by a semicolon.
      case several(of: String)
    }

    package let header: String
    package let holds: Holds
    /// What belongs in it, a sentence or two.
    package let note: String
  }

  /// What is coloured in a row, by the indices of columns.
  package struct Tint: Hashable, Sendable {
    package enum Condition: Hashable, Sendable {
      /// A column is filled, and another is blank.
      case filledWithout(Int, Int)
      /// A day is earlier than another one, which it follows.
      case before(Int, Int)
      /// A column says one of these words, and another is blank.
      case saysWithout([String], Int, Int)
      /// Another row says the same.
      case repeated(Int)
      /// The day of a column, or of the one that replaces it, is over, nothing says when it was done, and a third column none of
      /// these words.
      case overdue(Int, replacedBy: Int, doneOn: Int, says: Int, [String])
    }

    /// The column that is coloured.
    package let column: Int
    package let colour: RatingColour
    package let condition: Condition
  }

  package struct Sheet: Sendable {
    package let name: String
    package let columns: [Column]
    package let tints: [Tint]
  }

  package let sheets: [Sheet]
  package let lists: [List]
  /// What people read first, a line each; the first is a title.
  package let guide: [String]

  /// The form by a profile, whose own headers and names it has. Names that were out of use before `year` are not offered.
  package init(by profile: Profile, for year: ReportingYear) {
    let vocabulary = profile.vocabulary
    sheets = [
      FormColumns.referrals(by: profile), FormColumns.reviews(by: profile),
      FormColumns.recommendations(by: profile),
    ]
    let own = vocabulary.breakdowns.filter(\.isOwn).map { breakdown in
      List(
        name: FormColumns.list(of: breakdown), title: breakdown.name, entries: breakdown.values.map(\.name))
    }
    let agencies = vocabulary.agencies.filter { agency in agency.to.map { $0 >= year.first } ?? true }
    let first = [
      List(name: "hscp_agencies", title: "Agencies", entries: agencies.map(\.name)),
      List(name: "hscp_outcomes", title: "Outcomes", entries: vocabulary.outcomes.map(\.name)),
      List(name: "hscp_harms", title: "Harm", entries: vocabulary.harms.map(\.name)),
      List(name: "hscp_features", title: "Features", entries: vocabulary.features.map(\.name)),
      List(
        name: "hscp_panel_answers", title: "Answers of the Panel",
        entries: vocabulary.panelAnswers.map(\.name)),
    ]
    let last = [
      List(
        name: "hscp_review_kinds", title: "Kinds of review",
        entries: ["LCSPR", "SCR"] + profile.reviewKinds.map(\.name)),
      List(name: "hscp_statuses", title: "Statuses", entries: vocabulary.statuses.map(\.name)),
    ]
    lists = first + own + last
    guide = RegisterForm.guide
  }

  private static let guide = [
    "How to fill this in",
    "Each referral has one row on the sheet Referrals. Reviews and their recommendations have sheets of their own; leave them empty if you keep none.",
    "Point at a header to read what belongs in its column. Cells with a list offer the names of your profile.",
    "Where a cell holds several names, separate them with a semicolon: choose the first one, then type the others. The outcome comes first, then any further actions.",
    "Dates are days, as in 31/03/2024. Cells for dates take nothing else.",
    "The age of each child is separated by a semicolon: 7 is seven years; 4 months, 14 weeks, 8 days, unborn and unknown are ages too.",
    "Do not write the name or the initials of a child anywhere, and no date of birth.",
    "Leave the date considered and the outcome blank while a referral is pending.",
    "A red cell contradicts another one, repeats a reference, or is overdue. An amber cell is missing beside what the row says.",
    "You may add columns of your own at the end, hide columns, sort and filter. Do not rename the sheets or move the header.",
    "hscp-report check register.xlsx says what is wrong, with the place of each cell.",
  ]
}

/// What the columns of the form hold.
enum FormColumns {
  typealias Column = RegisterForm.Column
  typealias Tint = RegisterForm.Tint

  /// The name of the list of a breakdown's values.
  static func list(of breakdown: Breakdown) -> String {
    "hscp_values_" + String(breakdown.key.map { $0 == "-" ? "_" : $0 })
  }

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
    let rapidReview = profile.vocabulary.outcomes
      .filter { $0.isRapidReview || $0.countsAs.contains { $0 == "rapid-review" } }.map(\.name)
    let tints: [Tint?] = [
      at(.reference).map { Tint(column: $0, colour: .red, condition: .repeated($0)) },
      tint(.dateConsidered, .amber, .outcome) { .filledWithout($1, $0) },
      tint(.outcome, .amber, .dateConsidered) { .filledWithout($1, $0) },
      tint(.referringAgency, .amber, .reference) { .filledWithout($1, $0) },
      tint(.childAge, .amber, .reference) { .filledWithout($1, $0) },
      tint(.dateConsidered, .red, .dateReceived) { .before($0, $1) },
      tint(.dateNotified, .red, .dateAware) { .before($0, $1) },
      tint(.dateRapidReview, .red, .dateNotified) { .before($0, $1) },
      tint(.dateNotified, .amber, .outcome) { .saysWithout(rapidReview, $1, $0) },
      tint(.dateNotified, .amber, .dateRapidReview) { .filledWithout($1, $0) },
    ]
    let own = profile.vocabulary.breakdowns.filter(\.isOwn).map { breakdown in
      Column(
        header: breakdown.columns.first ?? breakdown.name,
        holds: breakdown.subject == .children || breakdown.isSeveral
          ? .several(of: list(of: breakdown)) : .one(of: list(of: breakdown)),
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
      let done = profile.vocabulary.statuses.filter(\.isDone).map(\.name)
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
    case .referringAgency: .several(of: "hscp_agencies")
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
    case .addressedTo, .responder: .several(of: "hscp_agencies")
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
