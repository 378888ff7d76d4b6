/// A number of a published table, or the symbol in its place, as a file has it.
package struct PublishedCell: Hashable, Sendable {
  /// What the file shows.
  package enum Value: Hashable, Sendable {
    case number(Double)
    /// The symbol for what is not published.
    case hidden
  }

  package let place: Place
  package let year: String
  package var area: Publication.Area
  /// The id of its table or, in a data set, the topic or the name of the file. What has a rapid review is a measure in files, and has
  /// a table of its own here.
  package let table: String
  /// The categories that its row is about, by their keys where the file has keys and otherwise by their names: one, or in a
  /// crossing several.
  package let row: [String]
  package let names: [String]
  /// What the number is: `number`, `of`, `percent`, the name of an indicator.
  package let measure: String
  /// What is counted, by the name of its unit; empty where the file does not say.
  package let unit: String
  package let value: Value
  /// The limits beside the number, as they are printed.
  package var limits: (lower: Double, upper: Double)? {
    get { storedLimits.map { ($0.lower, $0.upper) } }
    set { storedLimits = newValue.map { Limits(lower: $0.lower, upper: $0.upper) } }
  }

  private struct Limits: Hashable, Sendable {
    let lower: Double
    let upper: Double
  }

  private var storedLimits: Limits?

  package init(
    at place: Place, in year: String, of area: Publication.Area, table: String, row: [String],
    names: [String]? = nil, measure: String, unit: String = "", _ value: Value
  ) {
    self.place = place
    self.year = year
    self.area = area
    self.table = TableID.name(of: measure, inDataOf: table)
    self.row = row
    self.names = names ?? row
    self.measure = measure == TableID.measureOfRapidReviews ? "number" : measure
    self.unit = unit
    self.value = value
  }
}

/// What somebody published, read from a file as it is: one of several of a folder.
package struct Publication: Hashable, Sendable {
  /// An area that figures are about.
  package struct Area: Hashable, Sendable {
    /// How large it is: parts are of a smaller level than their whole.
    package enum Level: Int, Hashable, Comparable, Sendable {
      case partnership, region, country

      package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// The name; empty where the file does not say.
    package let name: String
    package let level: Level
    /// The region that a file says it is in; empty where it does not say.
    package let region: String

    package init(_ name: String, _ level: Level = .partnership, in region: String = "") {
      self.name = name
      self.level = level
      self.region = region
    }
  }

  /// A breakdown that the file describes.
  package struct Breakdown: Hashable, Sendable {
    package let key: String
    package let names: [String]
    /// Whether what it counts may have several of its values.
    package let isSeveral: Bool

    package init(key: String, names: [String], isSeveral: Bool) {
      self.key = key
      self.names = names
      self.isSeveral = isSeveral
    }
  }

  /// The path of the file as it was given.
  package let path: String
  /// The folder or file that was named: what is in one of them is about one area.
  package let origin: String
  package var area: Area?
  /// The partnerships of a region.
  package var members: [String] = []
  package var asAt: Day?
  /// When its years begin.
  package var yearStart = YearStart.april
  package var edition: Edition?
  package var policy: Profile.Policy?
  package var breakdowns: [Breakdown] = []
  package var cells: [PublishedCell] = []

  package init(at path: String, from origin: String) {
    self.path = path
    self.origin = origin
  }
}
