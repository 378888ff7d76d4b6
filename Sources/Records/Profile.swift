/// The settings of a partnership: its names, its columns, its vocabulary and what it publishes.
///
/// There is a property for each table of the profile's TOML. What the TOML leaves out has the defaults declared here.
package struct Profile: Hashable, Sendable {
  /// What the profile that is part of the program is called.
  package static let builtInName = "built-in profile"

  /// The profile's file name, or ``builtInName``.
  package let source: String
  package var partnership = Partnership()
  /// `[geography]`: where the partnership is; `nil` where the profile does not say.
  package var geography: Geography?
  package var columns = Columns()
  /// `[sheets]`: the sheets of a workbook that hold each part of the register; a part without names is found by its header.
  package var sheets: [RegisterSheet: [String]] = [:]
  /// `[sheets] unused`: the sheets that belong to no part of the register, whatever they look like.
  package var unusedSheets: [String] = []
  package var register = Register()
  package var ages = Ages()
  package var clocks = Clocks()
  package var figures = Figures()
  /// `[population]`: children in the partnership's area by reporting year, for rates.
  package var population: [ReportingYear: Int] = [:]
  /// `[[review_kinds]]`: kinds of review that the statutory guidance does not know.
  package var reviewKinds: [ReviewKind] = []
  /// `[[agencies]]`, `[[outcomes]]`, `[[features]]`, `[[harms]]` and `[[statuses]]`.
  package var vocabulary: Vocabulary
  package var disclosure = Disclosure()
  package var publish = Publish()
  package var board = Board()
  package var wording = WordingFolders()

  package init(source: String, vocabulary: Vocabulary) {
    self.source = source
    self.vocabulary = vocabulary
  }
}

extension Profile {
  /// `[partnership]`: the partnership as its documents name it.
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
    package var nextUpdate = ""

    package init() {}
  }

  /// `[columns]`: the register's own headers by canonical column.
  package struct Columns: Hashable, Sendable {
    package var referrals: [RegisterColumn: [String]] = [:]
    package var reviews: [ReviewColumn: [String]] = [:]
    package var recommendations: [RecommendationColumn: [String]] = [:]

    package init() {}
  }

  /// `[register]`: what a row of the referrals is, and which rows are read.
  package struct Register: Hashable, Sendable {
    /// What a row is about.
    package enum Row: String, CaseIterable, Hashable, Sendable {
      case referral
      /// One child of a referral: the rows of one reference are its children.
      case child
    }

    /// The rows that are read: those with one of `values` in a column.
    package struct Selection: Hashable, Sendable {
      /// The headers that the column may have.
      package let columns: [String]
      package let values: [String]
      /// Values of rows that are not read, as far as they are known.
      package let others: [String]
      /// The name of the area of which alone the figures are; `nil` where rows of others are no part of the register.
      package let area: String?

      package init(columns: [String], values: [String], others: [String] = [], area: String? = nil) {
        self.columns = columns
        self.values = values
        self.others = others
        self.area = area
      }
    }

    package var row = Row.referral
    /// `only`, and the area that was asked for: a row must be in all of them.
    package var selections: [Selection] = []

    package init() {}
  }

  /// `[ages]`: how children's ages are counted.
  package struct Ages: Hashable, Sendable {
    /// On which day an age is counted from the date of birth.
    package var reference = AgeReference.received
    /// Whether young people of 18 to 24 who left care are counted too.
    package var countsCareLeavers = false

    package init() {}
  }

  /// The day on which an age is counted; the other one is used where it is not known.
  package enum AgeReference: String, CaseIterable, Hashable, Sendable {
    case received, considered
  }

  /// `[clocks]`: how working days are counted.
  package struct Clocks: Hashable, Sendable {
    package var startDay = StartDay.excluded

    package init() {}
  }

  /// `[figures]`: what is printed beside the counts.
  package struct Figures: Hashable, Sendable {
    /// The denominator below which no percentage is printed: one of fewer than ten moves by more than ten points with a
    /// single case.
    package var minimumDenominator = 10
    /// How many earlier years, at most, a year is compared with.
    package var comparisonYears = 5
    /// Whether reports have the stages that referrals reached.
    package var showsStages = false
    /// Whether counts have percentages beside them, from ``minimumDenominator`` on.
    package var showsShares = false

    package init() {}
  }

  /// `[disclosure]`: what the public edition keeps back.
  package struct Disclosure: Hashable, Sendable {
    /// A profile that names no policy has the strict one for public tables, fewer than five, never `none`.
    package var policy = Policy.oneToFour
    /// Whether totals that are not small themselves are always printed, and never hidden to protect others.
    package var keepsTotals = true
    /// Whether a count of zero is printed.
    package var keepsZero = true
    /// The tables that the public edition prints as names without counts.
    package var namesOnly: Set<TableID> = []

    package init() {}
  }

  /// Which small counts are suppressed so that they cannot identify a child.
  package enum Policy: String, CaseIterable, Hashable, Sendable {
    case none
    case oneToTwo = "1-2"
    case oneToFour = "1-4"
    case oneToFive = "1-5"
  }

  /// `[publish]`: what is published although it is not in general.
  package struct Publish: Hashable, Sendable {
    /// E-mail addresses, numbers and postcodes, which look like personal data.
    package var allowed: [String] = []
    /// Tables that otherwise only the board has.
    package var tables: Set<TableID> = []
    /// The keys of outcomes whose counts are published however small they are.
    package var counts: Set<String> = []

    package init() {}
  }

  /// `[board]`: how the board's workbook is made.
  package struct Board: Hashable, Sendable {
    /// The protective marking on each sheet; empty for none.
    package var marking = ""
    /// Whether a listing of referrals has their references.
    package var listsReferences = true
    /// The colour of headings and headers in workbooks.
    package var accent = Colour.accent

    package init() {}
  }

  /// `[wording]`: where the partnership's own words are, as paths relative to the profile, and what stands in the chapter.
  package struct WordingFolders: Hashable, Sendable {
    /// `nil` for the default templates.
    package var templates: String?
    /// `nil` for `learning` beside the register.
    package var learning: String?
    /// The tables that the chapter has beside those of outcomes and ages, in order.
    package var chapter: [TableID] = []
    /// `[[wording.sections]]`: sections that only this partnership's report has.
    package var sections: [OwnSection] = []

    package init() {}
  }
}

extension Profile {
  /// The breakdown of the partnership's areas, if it has one.
  package var areas: Breakdown? { vocabulary.breakdowns.first(where: \.isOfAreas) }

  /// The profile for figures of one area alone; `nil` for an area that the profile does not know.
  package func narrowed(to key: String) -> Profile? {
    guard let areas, let area = areas.values.first(where: { $0.key == key }) else { return nil }
    var profile = self
    profile.partnership.name += ": \(area.name)"
    profile.partnership.shortName += ": \(area.name)"
    profile.geography = geography.flatMap { whole in
      areas.areas[key].map { Geography(country: whole.country, region: whole.region, area: $0) }
    }
    // The children of the whole area.
    profile.population = [:]
    profile.register.selections.append(
      Register.Selection(
        columns: areas.columns, values: [area.key, area.name] + area.aliases,
        others: areas.values.filter { $0.key != key }.flatMap { [$0.key, $0.name] + $0.aliases },
        area: area.name))
    return profile
  }
}
