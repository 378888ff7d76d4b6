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
    let each = rows.rows.span
    for index in each.indices where scope.contains(each[index]) {
      let range = each[index].reference
      let bytes = rows.references[Int(range.lowerBound)..<Int(range.upperBound)]
      all += check.findings(in: bytes, at: rows.place(of: each[index]))
    }
  }

  mutating func merge(_ other: ListedReferences) { all += other.all }
}
