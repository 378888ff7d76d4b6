import Records
import Spreadsheets

/// The references of the referrals that are read, to tell a sheet that follows these up from one that has others.
struct TrackedReferences {
  /// The days received and considered of each, by its reference in small letters.
  private var days: [String: Set<String>] = [:]
  private let cells: ReadableCells

  init(by cells: ReadableCells) { self.cells = cells }

  /// Adds the reference of a row of the register.
  mutating func add(_ row: TableRow, _ bytes: Span<UInt8>, under columns: ColumnMap) {
    guard let index = columns[.reference], let reference = reference(at: index, in: row, bytes) else {
      return
    }
    var days: Set<String> = []
    for column in [RegisterColumn.dateReceived, .dateConsidered] {
      if let index = columns[column], let day = cells.day(of: index, in: row, bytes) { days.insert(day.iso) }
    }
    self.days[reference, default: []].formUnion(days)
  }

  /// Whether each row of a sheet from the first one with a known reference on is about one of these referrals: it has that
  /// reference in the same column, and either no child's age or a day of that referral. Where numbering starts again each
  /// year, the same reference with another day is another referral.
  func areFollowed(by rows: LooseRows) -> Bool {
    guard let first = rows.first(where: { followedColumn(in: $0, $1) != nil }),
      let column = followedColumn(in: first.row, first.bytes.span)
    else { return false }
    let header = rows.texts(above: first.row.line) ?? []
    let hasNumbersOfAge = header.isEmpty || header.contains(where: Self.mayBeOfAges)
    var count = 0
    let isAboutKnown = rows.from(first.row.line).allSatisfy { row, bytes in
      let filled = row.filledFields(in: bytes)
      guard filled.count > 1 else { return true }
      guard row.fields.indices.contains(column), let reference = reference(at: column, in: row, bytes),
        let days = days[reference]
      else { return false }
      count += 1
      return filled.contains { cells.day(of: $0, in: row, bytes).map { days.contains($0.iso) } ?? false }
        || !filled.contains { $0 != column && isAge($0, in: row, bytes, numbers: hasNumbersOfAge) }
    }
    return isAboutKnown && count > 0
  }

  private func followedColumn(in row: TableRow, _ bytes: Span<UInt8>) -> Int? {
    row.fields.indices.prefix(8).first { index in
      reference(at: index, in: row, bytes).map { days[$0] != nil } ?? false
    }
  }

  private static func mayBeOfAges(_ header: String) -> Bool {
    let words = header.lowercased()
    return ["age", "child", "young", "year", "old", "birth", "dob"].contains { words.contains($0) }
  }

  private func isAge(_ index: Int, in row: TableRow, _ bytes: Span<UInt8>, numbers: Bool) -> Bool {
    guard cells.canRead(index, of: row, bytes, as: .ages) else { return false }
    return numbers || row.withVisibleText(of: index, in: bytes) { cells.isSpelledAge($0) }
  }

  /// A reference of letters and digits, which a number in a list is not.
  private func reference(at index: Int, in row: TableRow, _ bytes: Span<UInt8>) -> String? {
    guard row.fields.indices.contains(index) else { return nil }
    let text = row.withLook(of: index, in: bytes) { text in
      FieldText.string(text.extracting(FieldText.withoutGuard(text)))
    }
    guard text.contains(where: \.isLetter), text.contains(where: \.isNumber), text.utf8.count <= 40 else {
      return nil
    }
    return text.lowercased()
  }
}
