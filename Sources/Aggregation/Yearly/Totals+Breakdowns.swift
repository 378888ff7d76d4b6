import Records

/// The checks of months, harm and crossings, each against counts that were kept apart from it.
extension Totals {
  static func checkBreakdowns(
    _ counts: YearTally, by vocabulary: Vocabulary, in year: ReportingYear
  ) throws(TotalsDisagree) {
    try agree("months sum to referrals in \(year)", counts.months.total, counts.referrals)
    let harms = counts.harms
    try agree(
      "harms, without second ones, and those not recorded sum to referrals in \(year)",
      harms.byHarm.total - harms.surplus + harms.notRecorded, counts.referrals)
    let byBand = counts.outcomesByAgeBand
    for band in AgeBand.allCases {
      try agree(
        "outcomes by age band (\(band.rawValue)) sum to the band in \(year)",
        byBand.crossing.sum(ofColumn: band.position), counts.ages[band])
    }
    for index in vocabulary.outcomes.indices {
      try agree(
        "age bands by outcome (\(vocabulary.outcomes[index].key)) sum to its children in \(year)",
        byBand.crossing.sum(of: index), byBand.children[Code(index)])
    }
    try agree(
      "children by outcome sum to children in \(year)", byBand.children.total, counts.ages.children)
    try checkSectors(counts.agencies, counts.outcomes, by: vocabulary, in: year)
  }

  private static func checkSectors(
    _ agencies: AgencyCounts, _ outcomes: OutcomeCounts, by vocabulary: Vocabulary, in year: ReportingYear
  ) throws(TotalsDisagree) {
    let crossing = agencies.byOutcomeAndSector
    for sector in vocabulary.sectors.indices.map({ Code<Sector>($0) }) + [.notInProfile] {
      let column = agencies.column(of: sector)
      try agree(
        "outcomes by sector (\(column + 1)) sum to the sector in \(year)",
        crossing.sum(ofColumn: column), agencies.bySector[sector])
      for index in vocabulary.outcomes.indices where crossing[index, column] > outcomes.primary[Code(index)] {
        throw TotalsDisagree(
          rule: "no sector has more referrals with an outcome than there are in \(year)",
          sum: crossing[index, column], total: outcomes.primary[Code(index)])
      }
    }
  }
}
