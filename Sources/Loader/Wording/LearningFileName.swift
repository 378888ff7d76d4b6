import Records

/// The name of a file in the learning folder: a section, with a number where the section has several.
struct LearningFileName {
  let section: LearningSection
  let number: Int

  /// The section that a file's name stands for, or `nil`.
  init?(_ name: String) {
    guard name.hasSuffix(".md") else { return nil }
    let stem = name.dropLast(3)
    if let section = LearningSection(rawValue: String(stem)), !section.isNumbered {
      (self.section, self.number) = (section, 0)
      return
    }
    guard let hyphen = stem.lastIndex(of: "-"), let number = Int(stem[stem.index(after: hyphen)...]),
      number > 0,
      let section = LearningSection(rawValue: String(stem[..<hyphen])), section.isNumbered
    else { return nil }
    (self.section, self.number) = (section, number)
  }
}
