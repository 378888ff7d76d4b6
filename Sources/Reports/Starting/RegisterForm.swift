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
      /// A column says an entry of the list of this name, and another is blank.
      case saysWithout(String, Int, Int)
      /// Another row says the same.
      case repeated(Int)
      /// The day of a column, or of the one that replaces it, is over, nothing says when it was done, and a third column no entry
      /// of the list of this name.
      case overdue(Int, replacedBy: Int, doneOn: Int, says: Int, String)
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

  /// The form by a profile, whose own headers and names it has. Agencies that ended before `year` are not offered.
  package init(by profile: Profile, for year: ReportingYear) {
    self.init(by: profile) { agency in agency.to.map { $0 >= year.first } ?? true }
  }

  /// The form by a profile, with those of its agencies that are offered.
  package init(by profile: Profile, offering isOffered: (Agency) -> Bool) {
    let vocabulary = profile.vocabulary
    sheets = [
      FormColumns.referrals(by: profile), FormColumns.reviews(by: profile),
      FormColumns.recommendations(by: profile),
    ]
    let own = vocabulary.breakdowns.filter(\.isOwn).map { breakdown in
      List(
        name: RegisterForm.list(of: breakdown), title: breakdown.name, entries: breakdown.values.map(\.name))
    }
    let agencies = vocabulary.agencies.filter(isOffered)
    let first = [
      List(name: RegisterForm.agencies, title: "Agencies", entries: agencies.map(\.name)),
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
      List(
        name: FormColumns.rapidReviews, title: "Outcomes of rapid reviews",
        entries: vocabulary.outcomes
          .filter { $0.isRapidReview || $0.countsAs.contains { $0 == "rapid-review" } }.map(\.name)),
      List(
        name: FormColumns.done, title: "Statuses of what is done",
        entries: vocabulary.statuses.filter(\.isDone).map(\.name)),
    ]
    lists = first + own + last
    guide = RegisterForm.guide
  }

  /// The name of the list of agencies.
  package static let agencies = "hscp_agencies"

  /// The name of the list of a breakdown's values.
  package static func list(of breakdown: Breakdown) -> String {
    "hscp_values_" + String(breakdown.key.map { $0 == "-" ? "_" : $0 })
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
    "The lists come from your profile. When it has new names, close this workbook: hscp-report init --update register.xlsx brings them here.",
  ]
}
