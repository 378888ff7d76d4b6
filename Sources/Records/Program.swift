/// This program, as its outputs, manual pages and packages name it.
package enum Program {
  package static let version = "0.1.0"
  /// The day of this version. Manual pages and packages bear it, so that they do not differ from one day to the next.
  package static let day = "2026-11-29"
  package static let nameAndVersion = "hscp-report \(version)"

  /// A library of other people that the program runs with.
  package struct Library: Hashable, Sendable {
    package let name: String
    package let version: String

    package init(_ name: String, _ version: String) {
      self.name = name
      self.version = version
    }
  }
}
