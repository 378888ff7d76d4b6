/// A category that figures are counted by: its key in data and its name in print.
package struct Category: Hashable, Sendable {
  package let key: String
  package let name: String

  /// A category with its key (lower case, hyphens) and its name.
  package init(_ key: String, _ name: String) {
    self.key = key
    self.name = name
  }

  /// The key of a row, `rapid-review` or, in a crossing, `rapid-review,under-1`.
  package func key(crossedWith other: Category?) -> String { other.map { "\(key),\($0.key)" } ?? key }

  /// The row for names that are not in the profile.
  package static let notInProfile = Category("not-in-profile", "Not in the profile")

  /// The row for what the register does not say.
  package static let notRecorded = Category("not-recorded", "Not recorded")

  /// The row for referrals whose year is recorded without a date.
  package static let dateNotKnown = Category("date-not-known", "Date not known")

  /// The row with the total of a table.
  package static let total = Category("total", "Total")

  /// The rows that tables always have: nothing that is counted may have one of their keys.
  package static let reserved = [total, notInProfile, notRecorded]
}

/// The index of an entry in the vocabulary, which a record holds instead of a name.
///
/// `Entry` keeps the codes of agencies, outcomes and features apart. It is not stored.
public struct Code<Entry>: Hashable, Comparable, Sendable {
  /// The index, from 0.
  public let index: UInt16

  /// The code of the entry at `index` in the profile's list.
  @inlinable public init(_ index: Int) { self.index = UInt16(index) }

  /// How many entries a list may have. The largest number is reserved for ``notInProfile``.
  @inlinable public static var limit: Int { Int(UInt16.max) }

  /// A name that is not in the profile. It is counted in a separate row, and its text is never printed.
  @inlinable public static var notInProfile: Code { Code(Int(UInt16.max)) }

  /// Whether both are the same entry.
  @inlinable public static func == (left: Code, right: Code) -> Bool { left.index == right.index }

  /// Whether the left entry is before the right one in the profile's list.
  @inlinable public static func < (left: Code, right: Code) -> Bool { left.index < right.index }
}

extension Code: ShortListElement {
  /// The code as a number.
  @inlinable public var packed: UInt16 { index }
  /// The code of a number.
  @inlinable public init(packed: UInt16) { self.init(Int(packed)) }
}
