import Records
import Testing

@testable import Loader

struct ReferenceIndexTests {
  /// Shared, because the names of a profile take longer to look up than a batch to fill.
  private static let columns = Result {
    let profile = try BuiltInProfile.profile
    return try ColumnMap(
      header: ["reference", "year", "agency", "age", "outcome"],
      names: HeaderNames(by: profile), table: Place(file: "r", line: 1), line: 1)
  }

  /// Rows with these references from `line` on.
  private func batch(
    _ references: [String], from line: Int, on sheet: String? = nil,
    days: (Int, Int)? = nil
  ) throws -> RowBatch {
    let place = Place(file: "r", sheet: sheet, line: line)
    var batch = try RowBatch(at: place, columns: Self.columns.get())
    var referral = Referral()
    referral.received = days.flatMap { Day(number: $0.0) }
    referral.considered = days.flatMap { Day(number: $0.1) }
    for (index, reference) in references.enumerated() {
      let bytes = Array(reference.utf8)
      let start = Int32(batch.rows.references.count)
      batch.rows.references.append(bytes)
      var row = RegisterRows.Row()
      row.referral = referral
      row.line = Int32(index)
      row.reference = start..<start + Int32(bytes.count)
      batch.rows.all.append(row)
      batch.references.append(
        RowBatch.Reference(
          row: Int32(index), line: Int32(index), end: Int32(batch.rows.references.count)))
    }
    return batch
  }

  /// The rows of a batch whose reference was met before, each with the line of the first.
  private func repeated(_ batch: RowBatch, in index: inout ReferenceIndex) -> [Int: Int] {
    var repeated: [Int: ReferenceIndex.Earlier] = [:]
    index.add(batch) { repeated[$0] = $1 }
    var lines: [Int: Int] = [:]
    for (row, earlier) in repeated { lines[row] = index.place(of: earlier).line }
    return lines
  }

  @Test func `a repeat is found in the same batch and in a later one`() throws {
    var index = ReferenceIndex(ofSeveralSheets: true)
    #expect(try repeated(batch(["A", "B", "A", "C", "B"], from: 2), in: &index) == [2: 2, 4: 3])
    #expect(try repeated(batch(["D", "B", "A", "D"], from: 7), in: &index) == [1: 3, 2: 2, 3: 7])
  }

  @Test func `capitals make no difference, other characters do`() throws {
    var index = ReferenceIndex(ofSeveralSheets: true)
    let references = ["EX-1", "ex-1", "Ex-1", "EX_1", "EX-11", "EX-", "é", "É", "è"]
    #expect(try repeated(batch(references, from: 1), in: &index) == [1: 1, 2: 1, 7: 7])
    // These differ by the same bit as a letter and its capital, so they have the same hash.
    #expect(try repeated(batch(["@@@@@@@@@", "`````````", "[", "{", "EX-1-"], from: 9), in: &index) == [:])
  }

  /// The capital comes before the small letter, as if the references counted up.
  @Test(arguments: [["É1", "é1"], ["Ā1", "ā1"], ["Р-1", "р-1"]])
  func `a letter of another alphabet and its capital are alike in rising order too`(references: [String])
    throws
  {
    var index = ReferenceIndex()
    #expect(try repeated(batch(references, from: 1), in: &index) == [1: 1])
  }

  @Test func `each of many references is found at its first place, however the index has grown`() throws {
    var index = ReferenceIndex(ofSeveralSheets: true)
    let references = (0..<4_000).map { "LIG/\($0 / 100)/\($0 % 100)" }
    for start in stride(from: 0, to: 4_000, by: 250) {
      let part = Array(references[start..<start + 250])
      #expect(try repeated(batch(part, from: start + 1), in: &index) == [:])
    }
    let again = try repeated(batch(references.map { $0.lowercased() }, from: 5_000), in: &index)
    #expect(again == Dictionary(uniqueKeysWithValues: (0..<4_000).map { ($0, $0 + 1) }))
  }

  @Test func `references that differ in signs alone are distinguished, each with a hash of its own`() throws {
    var index = ReferenceIndex(ofSeveralSheets: true)
    _ = try repeated(batch(["Z", "Y"], from: 900), in: &index)
    // These differ by the bit that tells small letters from capitals.
    let references = (0..<300).map { number in
      String((0..<9).map { number >> $0 & 1 == 0 ? "@" : "`" })
    }
    #expect(
      Set(
        references.map { text in
          let bytes = Array(text.utf8)
          return CellBytes.hashIgnoringCase(of: bytes.span)
        }
      ).count == 300)
    #expect(try repeated(batch(references, from: 1), in: &index) == [:])
    let again = try repeated(batch(references.reversed(), from: 400), in: &index)
    #expect(again == Dictionary(uniqueKeysWithValues: (0..<300).map { ($0, 300 - $0) }))
  }

  /// Rising references need no table. The first that does not rise is compared with all that did.
  @Test(arguments: [1, 3, 40, 100])
  func `a repeat is found wherever the references stop rising`(size: Int) throws {
    let rising = (0..<100).map { "R-\($0)" }
    for (late, first) in [("R-99", 100), ("r-0", 1), ("R-49", 50), ("R-100", nil), ("Q-200", nil)]
      as [(String, Int?)]
    {
      var index = ReferenceIndex()
      index.reserve(1_000)
      var repeats: [Int: Int] = [:]
      var line = 1
      var rest = rising[...] + [late]
      while !rest.isEmpty {
        for (row, earlier) in try repeated(batch(Array(rest.prefix(size)), from: line), in: &index) {
          repeats[line + row] = earlier
        }
        line += min(size, rest.count)
        rest = rest.dropFirst(size)
        // Between the others, a batch of rows without references.
        _ = try repeated(batch([], from: line), in: &index)
      }
      #expect(repeats == (first.map { [101: $0] } ?? [:]), "\(late)")
    }
  }

  @Test func `a copy of the row above is a repeat of the first of them`() throws {
    var index = ReferenceIndex()
    #expect(
      try repeated(batch(["R-1", "R-1", "r-1", "R-2", "R-1"], from: 1), in: &index) == [1: 1, 2: 1, 4: 1])
    #expect(
      try repeated(batch(["R-2", "R-3", "R-3", "R-2", "R-2"], from: 6), in: &index) == [
        0: 4, 2: 7, 3: 4, 4: 4,
      ])
  }

  /// What does not rise is in a table. A reference beside one of another alphabet rises as before.
  @Test func `a repeat is found beside a reference of another alphabet`() throws {
    var index = ReferenceIndex()
    #expect(try repeated(batch(["R-1", "R-9", "\u{420}-1"], from: 1), in: &index) == [:])
    #expect(
      try repeated(batch(["R-5", "R-9", "\u{440}-1", "R-5"], from: 4), in: &index) == [1: 2, 2: 3, 3: 4])
  }

  @Test(arguments: 0..<40)
  func `the same repeats are found in any order`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let references = (0..<400).map { _ in
      let number = Int(random.next() % 300)
      return [
        String(number), "ref-\(number)", "REF-\(number)", "a long reference no. \(number)",
        "\u{420}-\(number)", "\u{440}-\(number)",
      ][Int(random.next() % 6)]
    }
    let rising = references.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    // As a register is: numbered, but for a few rows that were moved or entered again.
    var nearlyRising = rising
    for _ in 0..<20 {
      nearlyRising[Int(random.next() % 400)] = rising[Int(random.next() % 400)]
      nearlyRising.swapAt(Int(random.next() % 400), Int(random.next() % 400))
    }
    for ordered in [references, references.sorted(), rising, nearlyRising] {
      var index = ReferenceIndex()
      var found = Set<Int>()
      for start in stride(from: 0, to: 400, by: 80) {
        let part = Array(ordered[start..<start + 80])
        for row in try repeated(batch(part, from: start), in: &index).keys { found.insert(start + row) }
      }
      var met = Set<String>()
      let expected = ordered.indices.filter { !met.insert(ordered[$0].lowercased()).inserted }
      #expect(found == Set(expected))
    }
  }

  @Test func `reserved room makes no difference`() throws {
    var index = ReferenceIndex(ofSeveralSheets: true)
    index.reserve(10_000)
    #expect(try repeated(batch(["A", "a"], from: 1), in: &index) == [1: 1])
  }

  /// A reference on the first sheet and a copy of it: rows of another sheet are compared only with the first, whether or
  /// not the index has grown by then. Once grown, it used to compare them with the copy too.
  @Test(arguments: [0, 5_000])
  func `other rows are not compared with a copy`(others: Int) throws {
    var index = ReferenceIndex(ofSeveralSheets: true)
    var areOther: [Bool] = []
    let batches = try [
      batch(["A"], from: 2, on: "1", days: (100, 110)), batch(["A"], from: 3, on: "1", days: (500, 510)),
      batch((0..<others).map { "B\($0)" }, from: 4, on: "1"),
      batch(["A"], from: 2, on: "2", days: (500, 510)),
    ]
    for batch in batches { index.add(batch) { areOther.append($1.isOfOtherReferral) } }
    #expect(areOther == [false, true])
  }
}
