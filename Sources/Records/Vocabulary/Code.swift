/// The place of an entry in the vocabulary: what a record holds instead of a name.
///
/// `Entry` keeps the codes of agencies, outcomes and features apart; nothing of it is stored.
public struct Code<Entry>: Hashable, Comparable, Sendable {
  /// The place, from 0.
  public let index: UInt16

  /// The code of the entry at `index` in the profile's list.
  @inlinable public init(_ index: Int) { self.index = UInt16(index) }

  /// How many entries a list may have; the last number of all stands for names that the profile lacks.
  @inlinable public static var limit: Int { Int(UInt16.max) }

  /// A name that the profile lacks: counted in a row of its own, its text never printed.
  @inlinable public static var notInProfile: Code { Code(Int(UInt16.max)) }

  /// Whether both are the same entry.
  @inlinable public static func == (left: Code, right: Code) -> Bool { left.index == right.index }

  /// In the order of the profile's list.
  @inlinable public static func < (left: Code, right: Code) -> Bool { left.index < right.index }
}

extension Code: ShortListElement {
  /// The code as a number.
  @inlinable public var packed: UInt16 { index }
  /// The code of a number.
  @inlinable public init(packed: UInt16) { self.init(Int(packed)) }
}
