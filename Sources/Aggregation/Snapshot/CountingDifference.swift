import Records

/// What differs between the ways in which two snapshots were counted, so that their figures do not mean the same.
struct CountingDifference: Hashable {
  let subject: String
  /// How the one and the other have it, where that can be said in a word.
  var ways: [String] = []

  /// The first thing that differs in bands, dates and clocks; `nil` where nothing does.
  ///
  /// An older snapshot does not say everything, and has nothing to differ in.
  init?(between one: Snapshot, and other: Snapshot) {
    func differ(_ one: String?, _ other: String?) -> [String]? {
      guard let one, let other, one != other else { return nil }
      return [one, other]
    }
    if one.ageBands != other.ageBands {
      subject = "the list of age bands"
    } else if let ways = differ(one.countedBy, other.countedBy) {
      (subject, self.ways) = ("the date that decides the year", ways)
    } else if let ways = differ(one.startDay?.rawValue, other.startDay?.rawValue) {
      (subject, self.ways) = ("the day on which clocks start", ways)
    } else if let ways = differ(one.ageReference?.rawValue, other.ageReference?.rawValue) {
      (subject, self.ways) = ("the day on which ages are counted", ways)
    } else {
      return nil
    }
  }
}
