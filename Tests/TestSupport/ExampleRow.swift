package import Aggregation
package import Records

/// What a test counts: a referral, and what its row says in breakdowns.
package protocol CountedRow: Sendable {
  var referral: Referral { get }
  var values: [UInt16] { get }
}

extension Referral: CountedRow {
  package var referral: Referral { self }
  package var values: [UInt16] { [] }

  /// The same referral with what it says in breakdowns: of features, of harm, and of those that a profile declares.
  package func with(
    features: [Code<Term>] = [], harms: [Code<Term>] = [], others: [[BreakdownEntry]] = []
  ) -> ExampleRow {
    let own = [features, harms].map { codes in
      var entries: [BreakdownEntry] = []
      for code in codes {
        let entry = BreakdownEntry(code == .notInProfile ? nil : Int(code.index))
        if !entries.contains(entry) { entries.append(entry) }
      }
      return entries
    }
    return ExampleRow(
      referral: self, values: (own + others).flatMap { [UInt16($0.count)] + $0.map(\.packed) })
  }
}

/// A referral with what its row says in breakdowns.
package struct ExampleRow: CountedRow {
  package var referral: Referral
  package let values: [UInt16]

  /// What it says in a breakdown of the example's vocabulary.
  package func entries(of id: TableID) -> [BreakdownEntry] {
    var (at, place) = (0, 0)
    while at < values.count {
      let entries = values[(at + 1)..<(at + 1 + Int(values[at]))].map(BreakdownEntry.init(packed:))
      if Example.vocabulary.breakdowns[place].tables.all == id { return entries }
      at += 1 + entries.count
      place += 1
    }
    return []
  }
}

extension Tally {
  /// Counts what a test made up.
  package mutating func count(_ row: some CountedRow) { count(row.referral, row.values.span) }
}
