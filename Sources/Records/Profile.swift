/// All that is a partnership's own: its names, its columns, its vocabulary and what it publishes.
package struct Profile: Hashable, Sendable {
  /// The partnership as its documents name it.
  package struct Partnership: Hashable, Sendable {
    package var name = ""
    package var shortName = ""
    /// The group that considers referrals.
    package var group = ""
    package var groupShort = ""
    /// What the group is for, as a sentence or two.
    package var purpose = ""
    /// The statutory guidance that the group works to.
    package var guidance = ""
    /// The national panel that rapid reviews are sent to.
    package var panel = ""
    package var contact = ""
    /// Where it is; `nil` where the profile does not say.
    package var geography: Geography?
    package var nextUpdate = ""

    package init() {}
  }

  /// How small counts are kept from telling who a child is.
  package enum Policy: String, CaseIterable, Hashable, Sendable {
    case none
    case oneToTwo = "1-2"
    case oneToFour = "1-4"
    case oneToFive = "1-5"
  }

  /// What the partnership wants of the board's workbook.
  package struct Board: Hashable, Sendable {
    /// The protective marking that stands on each sheet; empty for none.
    package var marking = ""
    /// Whether a listing of referrals has their references.
    package var listsReferences = true

    package init() {}
  }

  /// The day on which an age is counted; the other one serves where it is not known.
  package enum AgeReference: String, CaseIterable, Hashable, Sendable {
    case received, considered
  }

  /// What the profile that is part of the program is called.
  package static let builtInName = "built-in profile"

  /// The profile's file name, or ``builtInName``.
  package let source: String
  package let partnership: Partnership
  /// The register's own headers by canonical column, those of the referrals first.
  package let columns: [RegisterColumn: [String]]
  package let reviewColumns: [ReviewColumn: [String]]
  package let recommendationColumns: [RecommendationColumn: [String]]
  /// The sheets of a workbook that hold each part of the register; a part without names is found by its header.
  package let sheets: [RegisterSheet: [String]]
  /// On which day a child's age is counted from the date of birth.
  package let ageReference: AgeReference
  /// Whether young people of 18 to 25 who left care are counted too.
  package let countsCareLeavers: Bool
  /// Whether the day on which a working-day clock starts is counted.
  package let startDay: StartDay
  /// The denominator below which no percentage is printed.
  package let minimumDenominator: Int
  /// How many earlier years, at most, a year is compared with.
  package let comparisonYears: Int
  /// Children in the partnership's area by reporting year, for rates; empty where the profile gives none.
  package let population: [ReportingYear: Int]
  package let vocabulary: Vocabulary
  package let policy: Policy
  /// The tables of which the public edition prints the names without the counts.
  package let namesOnly: Set<TableID>
  /// Addresses, numbers and postcodes that texts to be published may hold.
  package let allowed: [String]
  package let board: Board
  /// The partnership's templates, as a path relative to the profile; `nil` for the default ones.
  package let templates: String?
  /// The learning folder, as a path relative to the profile; `nil` for `learning` beside the register.
  package let learning: String?

  package init(
    source: String, partnership: Partnership, columns: [RegisterColumn: [String]] = [:],
    reviewColumns: [ReviewColumn: [String]] = [:],
    recommendationColumns: [RecommendationColumn: [String]] = [:],
    sheets: [RegisterSheet: [String]] = [:], ageReference: AgeReference = .received,
    countsCareLeavers: Bool = false, startDay: StartDay = .excluded, minimumDenominator: Int = 10,
    comparisonYears: Int = 5, population: [ReportingYear: Int] = [:], vocabulary: Vocabulary, policy: Policy,
    namesOnly: Set<TableID> = [], allowed: [String] = [], board: Board = Board(),
    templates: String? = nil, learning: String? = nil
  ) {
    self.source = source
    self.partnership = partnership
    self.columns = columns
    self.reviewColumns = reviewColumns
    self.recommendationColumns = recommendationColumns
    self.sheets = sheets
    self.ageReference = ageReference
    self.countsCareLeavers = countsCareLeavers
    self.startDay = startDay
    self.minimumDenominator = minimumDenominator
    self.comparisonYears = comparisonYears
    self.population = population
    self.vocabulary = vocabulary
    self.policy = policy
    self.namesOnly = namesOnly
    self.allowed = allowed
    self.board = board
    self.templates = templates
    self.learning = learning
  }
}
