/// What was published for the whole of England, to print beside a partnership's own figures.
///
/// The Department for Education and the national Panel count different things on a different basis, so their figures are
/// never in one column. The department also publishes counts by age, which are not held here.
package struct NationalFigures: Hashable, Sendable {
  /// Who published a figure.
  package enum Publisher: String, CaseIterable, Hashable, Sendable {
    /// The Department for Education: serious incident notifications by local authorities, by the day reported.
    case department = "dfe"
    /// The Child Safeguarding Practice Review Panel, in its annual reports.
    case panel

    /// The publisher as prose names it.
    package var name: String {
      switch self {
      case .department: "Department for Education"
      case .panel: "Child Safeguarding Practice Review Panel"
      }
    }
  }

  /// Where a figure comes from; a later release may revise it.
  package struct Source: Hashable, Sendable {
    package let publisher: Publisher
    /// The year of the figure, ending on 31 March.
    package let year: ReportingYear
    /// The publication and its edition.
    package let release: String
    /// Where it was read, without the scheme.
    package let address: String

    package init(publisher: Publisher, year: ReportingYear, release: String, address: String) {
      self.publisher = publisher
      self.year = year
      self.release = release
      self.address = address
    }
  }

  /// What a national figure counts.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case childDeath = "child-death"
    case seriousHarm = "serious-harm"
    case other
    case notifications
    case rapidReviews = "rapid-reviews"
    case children
    case practiceReviews = "practice-reviews"

    /// The key and the name in print.
    package var category: Category {
      switch self {
      case .childDeath: Category(rawValue, "Child death")
      case .seriousHarm: Category(rawValue, "Serious harm")
      case .other: Category(rawValue, "Other")
      case .notifications: Category(rawValue, "All notifications")
      case .rapidReviews: Category(rawValue, "Rapid reviews")
      case .children: Category(rawValue, "Children in these")
      case .practiceReviews: Category(rawValue, "LCSPRs")
      }
    }
  }

  /// One published number.
  package struct Count: Hashable, Sendable {
    package let source: Source
    package let kind: Kind
    package let value: Int
    package let unit: Unit

    package init(source: Source, kind: Kind, value: Int, unit: Unit) {
      self.source = source
      self.kind = kind
      self.value = value
      self.unit = unit
    }
  }

  /// What a publisher says about ages, in words.
  package struct AgePattern: Hashable, Sendable {
    package let source: Source
    /// Continues a sentence after "found".
    package let words: String

    package init(source: Source, words: String) {
      self.source = source
      self.words = words
    }
  }

  package let counts: [Count]
  package let agePatterns: [AgePattern]

  package init(counts: [Count] = [], agePatterns: [AgePattern] = []) {
    self.counts = counts
    self.agePatterns = agePatterns
  }

  /// The counts of one publisher about `year`, in the order of their kinds; empty before they are published.
  package func counts(by publisher: Publisher, in year: ReportingYear) -> [Count] {
    Kind.allCases.flatMap { kind in
      counts.filter { $0.kind == kind && $0.source.publisher == publisher && $0.source.year == year }
    }
  }

  /// The latest pattern of ages up to `year`.
  package func agePattern(by year: ReportingYear) -> AgePattern? {
    agePatterns.filter { $0.source.year <= year }.max { $0.source.year < $1.source.year }
  }
}
