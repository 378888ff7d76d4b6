import Aggregation
import Records

/// The title, headings and notes of a table.
struct TableWords {
  /// The title without the year: "Referrals by primary outcome".
  let title: String
  /// The column of names: its id in data and its heading.
  let breakdown: (id: String, heading: String)
  /// The second column of names of a crossing.
  var breakdown2: (id: String, heading: String)?
  /// The heading of the column of numbers.
  let heading: String
  /// Notes of this table alone.
  var notes: [String] = []
  /// Whether rows count different things, so each gives its unit.
  var hasUnits = false

  /// The words for a table of the year of `figures`.
  static func words(for id: TableID, in figures: PublishedFigures) -> TableWords {
    switch id {
    case .headline: headline(figures)
    case .timeliness: timeliness(figures)
    case .reviews: reviews(running: "begun by \(day(of: figures, figures.asAt))")
    case .recommendations, .recommendationsByReview, .recommendationsByReviewYear, .recommendationsByStatus,
      .recommendationsByBody:
      recommendations(id, asAt: day(of: figures, figures.recommendationsAsAt), by: figures.rules.versions)
    case .months: months(figures)
    case .ageBands: ageBands(figures)
    case .rates: rates(figures)
    case .national: national(figures)
    case .nationalPanel: nationalPanel(figures)
    default: general(id, of: figures.vocabulary.breakdowns)
    }
  }

  /// The words for a table of any year, or of several, each as at `day`, whose figures were counted by these `versions` of
  /// the definitions.
  static func general(
    _ id: TableID, of breakdowns: [Breakdown] = [], asAt day: String = "the end of each year",
    by versions: [Definition: Int] = Definition.currentVersions
  ) -> TableWords {
    switch id {
    case .headline:
      TableWords(
        title: "Headline figures", breakdown: ("figure", "Figure"), heading: "Number",
        notes: ["Pending referrals are those received by \(day) and not considered by then."],
        hasUnits: true)
    case .stages:
      TableWords(
        title: "Referrals by the stage that they reached", breakdown: ("stage", "Stage"),
        heading: "Referrals",
        notes: [
          "By cohort: the referrals considered in the year, by each stage that they reached, whenever they did. The last "
            + "stages of some may still be open, and a referral may reach one without the stage before it."
        ])
    case .outcomes:
      TableWords(
        title: "Referrals by primary outcome", breakdown: ("outcome", "Outcome"), heading: "Referrals",
        notes: ["Each referral has one primary outcome, so that these add up to the referrals considered."])
    case .furtherActions:
      TableWords(
        title: "Referrals with a further action", breakdown: ("further_action", "Further action"),
        heading: "Referrals",
        notes: ["A further action comes on top of a primary outcome and never adds to the referrals."])
    case .months:
      TableWords(
        title: "Referrals by month considered", breakdown: ("month", "Month"), heading: "Referrals",
        notes: [
          "A referral counts in the month in which the group considered it, not in that in which it came."
        ])
    case .ageBands, .youngestChild:
      TableWords(
        title: "Children by age", breakdown: ("age_band", "Age in completed years"), heading: "Children",
        notes: ["Children are counted here, not referrals: a referral may concern several."])
    case .outcomesByAgeBand:
      TableWords(
        title: "Children by primary outcome of their referral and age", breakdown: ("outcome", "Outcome"),
        breakdown2: ("age_band", "Age in completed years"), heading: "Children",
        notes: [
          "Children are counted here, each under the outcome of their referral, and not referrals. Outcomes and ages "
            + "that do not occur in the year have no rows."
        ])
    case .agencies, .agenciesNamedFirst:
      TableWords(
        title: "Referrals by referring agency", breakdown: ("agency", "Agency"), heading: "Referrals",
        notes: [jointReferrals])
    case .sectors:
      TableWords(
        title: "Referrals by sector of the referring agency", breakdown: ("sector", "Sector"),
        heading: "Referrals", notes: [jointReferrals])
    case .outcomesBySector:
      TableWords(
        title: "Referrals by primary outcome and sector of the referring agency",
        breakdown: ("outcome", "Outcome"), breakdown2: ("sector", "Sector"), heading: "Referrals",
        notes: [
          "A referral made by several agencies together counts once in each of their sectors, so that the rows of an "
            + "outcome may add up to more than its referrals. Outcomes and sectors that do not occur in the year have "
            + "no rows."
        ])
    case .features:
      TableWords(
        title: "Referrals by presenting feature", breakdown: ("feature", "Feature"), heading: "Referrals",
        notes: [severalFeatures])
    case .featuresUnderOne:
      TableWords(
        title: "Referrals concerning an infant under one by presenting feature",
        breakdown: ("feature", "Feature"), heading: "Referrals", notes: [severalFeatures])
    case .harm:
      TableWords(
        title: "Referrals by harm", breakdown: ("harm", "Harm"), heading: "Referrals",
        notes: [
          "A referral counts once for each of its harms, so that rows may add up to more than the referrals."
        ])
    case .rapidReviews(let key): general(.breakdown(key), of: breakdowns).ofRapidReviews
    case .breakdown(let key), .firstChild(let key):
      breakdowns.of(id).map(TableWords.breakdown)
        ?? TableWords(title: key, breakdown: (key, key), heading: "Number")
    case .crossing: crossing(of: id.crossed, breakdowns)
    case .timeliness:
      TableWords(
        title: timelinessTitle(WorkingDayClock.allCases.map(TimedDuty.workingDays)),
        breakdown: ("clock", "Time limit"), heading: "Number",
        notes: [
          versions[.clocks] == 1
            ? clocksOfYear
            : "A clock counts in the year in which it ended. Those still running are those at the end of each year, "
              + "whatever the year of the referral."
        ], hasUnits: true)
    case .panel:
      TableWords(
        title: "Rapid reviews by the national Panel's answer", breakdown: ("answer", "Answer of the Panel"),
        heading: "Rapid reviews")
    case .reviews: reviews(running: "begun by \(day)")
    case .recommendations, .recommendationsByReview, .recommendationsByReviewYear, .recommendationsByStatus,
      .recommendationsByBody:
      recommendations(id, asAt: day, by: versions)
    case .rates:
      TableWords(
        title: "Rates for every 10,000 children", breakdown: ("figure", "Figure"), heading: "Referrals")
    case .national, .nationalPanel:
      TableWords(title: "National figures", breakdown: ("kind", "Kind"), heading: "Number")
    }
  }

  private static let jointReferrals =
    "A referral made by several agencies together counts once for each agency and once for each sector, so that "
    + "rows may add up to more than the referrals."

  private static let severalFeatures =
    "A referral counts once for each of its features; a referral may have none."

  /// A day of the figures, or that each partnership of a region has its own.
  private static func day(of figures: PublishedFigures, _ day: Day) -> String {
    figures.hasOneDay ? day.inProse : "the day of each partnership's figures"
  }

  private static func headline(_ figures: PublishedFigures) -> TableWords {
    var words = general(.headline)
    words.notes = [
      "Pending referrals are those received by \(day(of: figures, figures.asAt)) and not considered by then.",
      "The others are the children of referrals that do not concern an infant under one; unborn children and "
        + "those \(figures.rules.versions[.exactAges] == 1 ? "of unknown age" : "without an exact age") are left aside.",
    ]
    return words
  }

  private static func months(_ figures: PublishedFigures) -> TableWords {
    var words = general(.months)
    if figures.hasOneDay, figures.asAt < figures.year.last {
      words.notes.append(
        "The months after \(figures.asAt.inProse) are not available, because the year is not over.")
    }
    return words
  }

  /// A partnership's own bands say where infants under one are among them.
  private static func ageBands(_ figures: PublishedFigures) -> TableWords {
    var words = general(.ageBands)
    guard !figures.rules.areAgeBandsNational else { return words }
    let bands = figures[.ageBands].rows.map(\.category)
    if let first = bands.first(where: { $0.key.hasPrefix("0-to-") }) {
      words.notes.append("The band \(first.name) includes infants under one.")
    }
    if let others = bands.first(where: { $0.key == AgeBand.other.key }) {
      words.notes.append("\(others.name) are those in none of the bands.")
    }
    return words
  }

  private static func rates(_ figures: PublishedFigures) -> TableWords {
    let children = figures.children.map(grouped) ?? "no"
    var words = general(.rates)
    words.notes = [
      "The rate is for every 10,000 of the \(children) children who lived in the area in \(figures.year), as the "
        + "partnership's profile gives them. Neither a high nor a low rate is by itself a measure of performance."
    ]
    return words
  }

  /// A number with a comma between thousands: `62,000`.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digits[index])
    }
  }

  /// The words for the table of reviews; `begun` says which reviews may be running.
  private static func reviews(running begun: String) -> TableWords {
    TableWords(
      title: "Reviews begun, published and running", breakdown: ("stage", "Stage"), heading: "Reviews",
      notes: [
        "Reviews of all kinds are counted. A review begins with the decision to begin it, or else on the day on which "
          + "the group considered the case. Running are those \(begun) of which the register has no day of publication "
          + "by then."
      ])
  }
}
