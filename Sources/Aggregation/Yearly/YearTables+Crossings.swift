import Records

/// Outcomes by another breakdown: of both, what occurs, and nought where the two do not meet.
extension YearTables {
  var outcomesByAgeBand: FigureTable {
    let bands = AgeBand.allCases.filter { counts.ages[$0] > 0 }
    return FigureTable(
      .outcomesByAgeBand,
      occurringOutcomes.flatMap { index, outcome in
        bands.map { band in
          FigureTable.Row(
            outcome, and: Category(band.rawValue, band.name),
            .count(counts.outcomesByAgeBand.crossing[index, band.position]), .children)
        }
      })
  }

  var outcomesBySector: FigureTable {
    let agencies = counts.agencies
    let sectors =
      vocabulary.sectors.enumerated().map { (Code<Sector>($0), Category(YearTables.key(of: $1), $1)) } + [
        (.notInProfile, .notInProfile)
      ]
    let occurring = sectors.filter { agencies.bySector[$0.0] > 0 }
    return FigureTable(
      .outcomesBySector,
      occurringOutcomes.flatMap { index, outcome in
        occurring.map { code, sector in
          FigureTable.Row(
            outcome, and: sector, .count(agencies.byOutcomeAndSector[index, agencies.column(of: code)]),
            .referrals)
        }
      })
  }

  /// The primary outcomes of the year, by their places in the vocabulary.
  private var occurringOutcomes: [(Int, Category)] {
    vocabulary.outcomes.enumerated().compactMap { index, outcome in
      counts.outcomes.primary[Code(index)] > 0 ? (index, Category(outcome.key, outcome.name)) : nil
    }
  }
}
