import Records

extension ReferralListing {
  /// The listing by the date considered, and of one day in the order of the register; with the references that the register
  /// has, unless the profile wants none.
  package func table(withReferences: Bool) -> RecordTable {
    let rows = ListedReferrals(of: self)
    // Without references, the first column is the second of all.
    let first = withReferences ? 0 : 1
    let columns: [RecordTable.Column] = [
      RecordTable.Column("Date considered", .days), RecordTable.Column("Agency", .names),
      RecordTable.Column("Age band", .names), RecordTable.Column("Outcome", .names),
    ]
    return RecordTable(
      id: "listing", title: "Referrals considered, \(scope.year), one by one",
      remarks: [
        "There is one row for each referral considered, by the date considered. Entries that are pending, withdrawn or "
          + "duplicate are not listed.",
        "Behind an age band stands, in brackets, how many children of it a referral concerns, where there are several. "
          + "Behind an outcome stand further actions, after a semicolon.",
      ],
      columns: (withReferences ? [RecordTable.Column("Reference", .names)] : []) + columns,
      rows: RecordTable.Rows(count: rows.count, fewCells: rows.fewCells(from: first)) {
        rows.cell($0, first + $1)
      })
  }
}
