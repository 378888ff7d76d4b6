import Records
import Spreadsheets

/// Where each row of a register is a child, completes the rows of a referral: what a later row of the same reference leaves
/// blank, or hides under cells merged downward, is what the first one says.
struct ChildRows {
  private typealias Copy = (row: TableRow, bytes: [UInt8])

  private let reference: Int
  /// The columns that belong to the referral, and not to the child.
  private let shared: [Int]
  private var first: [String: Copy] = [:]
  private var last: String?

  /// `nil` where the register has no references.
  init?(under columns: ColumnMap, with breakdowns: [Breakdown]) {
    guard let reference = columns[.reference] else { return nil }
    self.reference = reference
    let ofChildren = zip(breakdowns, columns.breakdowns).filter { $0.0.subject == .children }.flatMap(\.1)
    let own = columns.kept.filter { $0.column != .childAge && $0.column != .dateOfBirth }.map(\.index)
    let all = Set(own).union(columns.breakdowns.joined()).union(columns.selections.compactMap(\.self))
    shared = all.subtracting(ofChildren).sorted()
  }

  /// The whole row; `nil` where it is the first of its referral, or has no reference.
  mutating func completed(
    _ row: TableRow, _ bytes: Span<UInt8>, isMerged: Bool
  ) -> (row: TableRow, bytes: [UInt8])? {
    guard row.fault == nil else { return nil }
    let own =
      reference < row.fields.count ? row.withVisibleText(of: reference, in: bytes, FieldText.string) : ""
    let key = own.isInvisible ? (isMerged ? last : nil) : ChildRows.key(own)
    last = key
    guard let key else { return nil }
    guard let first = first[key] else {
      first[key] = ChildRows.copy(of: row, bytes, after: [])
      return nil
    }
    var whole = ChildRows.copy(of: row, bytes, after: first.bytes)
    var fields = whole.row.fields
    for index in shared where index < first.row.fields.count {
      while fields.count <= index { fields.append(.empty) }
      let isBlank =
        whole.row.fields.indices.contains(index)
        ? row.withVisibleText(of: index, in: bytes) { FieldText.trimmed($0).isEmpty } : true
      if isBlank { fields[index] = first.row.fields[index] }
    }
    whole.row.fields = fields
    return (whole.row, whole.bytes)
  }

  /// What is the same in all spellings of a reference.
  static func key(_ reference: String) -> String {
    let bytes = Array(reference.utf8)
    return FieldText.string(bytes.span.extracting(FieldText.trimmed(bytes.span))).lowercased()
  }

  /// The row with bytes of its own, which follow others.
  private static func copy(of row: TableRow, _ bytes: Span<UInt8>, after others: [UInt8]) -> Copy {
    var (copy, all) = (row, others)
    copy.fields = row.fields.map { field in
      let start = all.count
      for at in field.range { all.append(bytes[at]) }
      return TableField(start..<all.count, field.kind)
    }
    return (copy, all)
  }
}
