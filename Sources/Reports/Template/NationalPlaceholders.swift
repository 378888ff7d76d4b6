import Aggregation
import Records

/// What a template may ask for about England as a whole: figures published for it, and the guidance in force.
extension Placeholders {
  mutating func addNational(of figures: PublishedFigures) {
    for (id, words) in [
      (TableID.national, "across England"), (.nationalPanel, "as the national Panel counted"),
    ] {
      for kind in NationalFigures.Kind.allCases {
        let row = figures[id].rows.first { $0.category.key == kind.rawValue }
        addCount(
          "\(id.rawValue)_\(Placeholders.name(of: kind.rawValue))", row?.figure ?? .symbol(.notAvailable),
          (row?.unit ?? .notifications).noun, "\(words): \(kind.category.name)")
      }
    }
    let hasKinds = figures[.national][NationalFigures.Kind.childDeath.rawValue] != nil
    add("national_kinds", .flag(hasKinds), "whether notifications across England are published by kind")
    // The words are about the national bands.
    let pattern =
      figures.rules.areAgeBandsNational ? figures.national.agePattern(by: figures.year) : nil
    let words = pattern.map { "The \($0.source.publisher.name) found \($0.words) (\($0.source.release))." }
    add(
      "national_ages", .text(MarkdownText.escaped(words ?? "")),
      "what was found about ages across England by then, as a sentence")
  }

  /// Adds the editions of the statutory guidance: "2018", or "2018 and, from 15 December 2023, that of 2023".
  mutating func addGuidance(of figures: PublishedFigures) {
    let editions = GuidanceEdition.inForce(in: figures.year)
    let words = editions.enumerated().map { index, edition in
      let from = "\(edition.from.inProse)\(edition.isProvisional ? " (a provisional day)" : "")"
      return index == 0 ? "\(edition.name)" : "from \(from), that of \(edition.name)"
    }
    add(
      "guidance_editions", .text(words.joined(separator: " and, ")),
      "the editions of Working Together to Safeguard Children in force in the year")
  }
}
