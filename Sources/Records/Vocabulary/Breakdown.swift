/// A breakdown of referrals, or of their children: what a register says in columns of its own, by the partnership's names.
///
/// Presenting features and harm come with the program; `[[breakdowns]]` of a profile declares others.
public struct Breakdown: Hashable, Sendable {
  /// What is counted.
  package enum Subject: String, CaseIterable, Hashable, Sendable {
    case referrals, children

    package var unit: Unit { self == .referrals ? .referrals : .children }
  }

  /// The id of its table.
  package let key: String
  package let name: String
  /// The headers of the columns that feed it, each cell adding to it.
  package let columns: [String]
  package let subject: Subject
  /// Whether one referral, or one child, may have several values.
  package let isSeveral: Bool
  /// What parts several values of one child; children are parted by `;`.
  package let separator: Character
  /// Whether years are compared by it.
  package let isTested: Bool
  /// The edition that has its tables: one of the board's is never published.
  package let edition: Edition
  /// What the department calls it, for the layout of explore education statistics.
  package let topic: String
  /// Whether its table has every value, and not only those that occur.
  package let listsAll: Bool
  package let values: [Term]
  /// Whether its values are the areas of a partnership of several authorities: a report can be of one of them alone.
  package let isOfAreas: Bool
  /// Where each area is, by the key of its value, as far as the profile says.
  package let areas: [String: Geography.Area]

  /// Without `topic`, it is called by its name; without `listsAll`, values that exclude each other are all listed.
  package init(
    key: String, name: String, columns: [String], of subject: Subject, isSeveral: Bool = false,
    separator: Character = ",", isTested: Bool = false, for edition: Edition = .public, topic: String? = nil,
    listsAll: Bool? = nil, values: [Term], isOfAreas: Bool = false, areas: [String: Geography.Area] = [:]
  ) {
    self.key = key
    self.name = name
    self.columns = columns
    self.subject = subject
    self.isSeveral = isSeveral
    self.separator = separator
    self.isTested = isTested
    self.edition = edition
    self.topic = topic ?? name
    self.listsAll = listsAll ?? !isSeveral
    self.values = values
    self.isOfAreas = isOfAreas
    self.areas = areas
  }

  /// Whether a text can be the key of a breakdown that a profile declares: lower-case letters, digits, `-` and `_`, and no
  /// table that every profile has.
  package static func isKey(_ text: String) -> Bool {
    !text.isEmpty
      && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-" || $0 == "_") }
      && !TableID.all(with: []).contains { $0.rawValue == text }
      && TableID(rawValue: text) == .breakdown(text) && !standard.contains(TableID(rawValue: text))
  }

  /// `[[features]]`, from the column of that name. Most of a long list do not occur.
  package static func features(_ values: [Term]) -> Breakdown {
    Breakdown(
      key: TableID.features.rawValue, name: "Feature", columns: [], of: .referrals, isSeveral: true,
      topic: "Presenting feature", values: values)
  }

  /// `[[harms]]`, from the column of that name. The department asks for one nature of the harm for each notification; a
  /// local referral may have several (Serious incident notifications, methodology).
  package static func harm(_ values: [Term]) -> Breakdown {
    Breakdown(
      key: TableID.harm.rawValue, name: "Harm", columns: [], of: .referrals, isSeveral: true, listsAll: true,
      values: values)
  }

  /// The sectors of the agencies that refer, on the day on which a year is counted. No column feeds it: it is counted with the
  /// agencies.
  package static func sectors(_ names: [String]) -> Breakdown {
    Breakdown(
      key: TableID.sectors.rawValue, name: "Sector of the referring agency", columns: [], of: .referrals,
      isSeveral: true, listsAll: true,
      values: names.map { name in
        Term(key: String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }), name: name)
      })
  }

  /// The tables of the breakdowns that come with the program.
  private static let standard: [TableID] = [.features, .harm, .sectors]

  /// Whether a profile declared it.
  package var isOwn: Bool { !Breakdown.standard.contains(tables.all) }

  /// Whether its table has a row of all: always where values exclude each other, and of sectors, as of agencies.
  package var hasTotal: Bool { !isSeveral || tables.all == .sectors }

  /// What counting needs to know of a breakdown.
  public struct Shape: Hashable, Sendable {
    /// How many values it has.
    public let values: Int
    /// Whether it counts children.
    public let isOfChildren: Bool
    /// How many counts there are of one kind of referral: those of the values, of what the profile lacks, and of what is
    /// recorded.
    public let width: Int
  }

  package var shape: Shape {
    Shape(values: values.count, isOfChildren: subject == .children, width: values.count + 2)
  }

  /// The ids of its tables: of all that it counts, and of those with a rapid review.
  package var tables: (all: TableID, rapidReviews: TableID) { (.breakdown(key), .rapidReviews(key)) }

  /// The table by which years are tested: each of its counts is one referral's.
  package var testedTable: TableID { subject == .children ? .firstChild(key) : .breakdown(key) }
}

/// What the rows of a register say in their breakdowns, packed one after the other: for each breakdown of the vocabulary how
/// many entries follow, then the entries. Breakdowns after the last one of which a row says something are left out.
///
/// Public and inlinable, like ``ShortList``: there are millions of them.
public struct BreakdownEntry: Hashable, Sendable {
  /// The entry as a number.
  public let packed: UInt16

  /// The entry of a packed number.
  @inlinable public init(packed: UInt16) { self.packed = packed }

  /// The value at `index` of the breakdown; `nil` for one that the profile lacks. The first of a child `beginsChild`.
  package init(_ index: Int?, beginsChild: Bool = false) {
    packed = UInt16(index ?? Self.notInProfile) | (beginsChild ? Self.childMark : 0)
  }

  /// A child of whom nothing is said.
  package static let childWithoutValue = BreakdownEntry(Self.notRecorded, beginsChild: true)

  /// How many values a breakdown may have.
  package static var limit: Int { notRecorded }

  /// Whether it is the first of a child.
  @inlinable public var beginsChild: Bool { packed & 0x8000 != 0 }
  /// The value's index, or one of the two below.
  @inlinable public var index: Int { Int(packed & 0x7FFF) }

  private static let childMark: UInt16 = 0x8000
  /// The index of a value that the profile lacks.
  @inlinable public static var notInProfile: Int { 0x7FFF }
  /// The index of a child of whom nothing is said.
  @inlinable public static var notRecorded: Int { 0x7FFE }
}
