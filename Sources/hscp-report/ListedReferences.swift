import Loader
import Records
import Reports

/// Looks for personal data among the references that a listing prints, such as an NHS number, while the rows are read.
struct ListedReferences: RegisterCounter {
  private let scope: ListingScope
  private let check: PublicationCheck
  private var all: [Finding] = []

  init(in scope: ListingScope, by check: PublicationCheck) {
    self.scope = scope
    self.check = check
  }

  /// In the order of the register.
  var findings: [Finding] { all.sorted { $0.place < $1.place } }

  mutating func count(_ rows: RegisterRows) {
    for row in rows.rows where scope.contains(row) {
      let bytes = rows.references[Int(row.reference.lowerBound)..<Int(row.reference.upperBound)]
      all += check.findings(in: bytes, at: rows.place(of: row))
    }
  }

  mutating func merge(_ other: ListedReferences) { all += other.all }
}
