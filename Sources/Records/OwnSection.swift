/// A section of the yearly report that a partnership adds by its profile, such as the statement of its scrutineer.
package struct OwnSection: Hashable, Sendable {
  /// The parts of the chapter that such a section can follow, in order.
  package enum Place: String, CaseIterable, Hashable, Sendable {
    case summary
    case atAGlance = "at-a-glance"
    case group
    case figures
    case learning
    case action
    case next
  }

  /// The name of its file in the learning folder, without `.md`.
  package let name: String
  /// Its heading.
  package let title: String
  /// What it follows.
  package let place: Place

  package init(name: String, title: String, after place: Place) {
    self.name = name
    self.title = title
    self.place = place
  }
}
