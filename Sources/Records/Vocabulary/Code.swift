/// The place of an entry in the vocabulary: what a record holds instead of a name.
///
/// `Entry` keeps the codes of agencies, outcomes and features apart; nothing of it is stored.
package struct Code<Entry>: Hashable, Comparable, Sendable {
  package let index: UInt16

  /// The code of the entry at `index` in the profile's list.
  package init(_ index: Int) { self.index = UInt16(index) }

  /// How many entries a list may have; the last number of all stands for names that the profile lacks.
  package static var limit: Int { Int(UInt16.max) }

  /// A name that the profile lacks: counted in a row of its own, its text never printed.
  package static var notInProfile: Code { Code(Int(UInt16.max)) }

  package static func < (left: Code, right: Code) -> Bool { left.index < right.index }
}
