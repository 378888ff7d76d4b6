import Records
import Testing

@testable import Loader

struct WindowTests {
  private let register = RegisterBytes.memory(Array(0..<200))

  private func held(_ window: Window) -> [UInt8] { Array(window.bytes[..<window.range.count]) }

  @Test func `a window replaces what it held before`() throws {
    var window = Window()
    try window.hold(10..<90, of: register)
    #expect(window.range == 10..<90)
    #expect(held(window) == Array(10..<90))
    try window.hold(100..<120, of: register)
    #expect(held(window) == Array(100..<120))
    try window.hold(5..<5, of: register)
    #expect(held(window) == [])
  }

  @Test func `it doubles when it grows, up to the end of the register`() throws {
    var window = Window()
    try window.hold(50..<80, of: register)
    try window.grow(of: register)
    #expect(window.range == 50..<110)
    #expect(held(window) == Array(50..<110))
    for _ in 0..<3 { try window.grow(of: register) }
    #expect(window.range == 50..<200)
    #expect(held(window) == Array(50..<200))
  }

  @Test func `a file and memory are read alike`() throws {
    let folder = try TemporaryFolder()
    let file = RegisterBytes.file(try OpenFile(at: folder.write("r.csv", Array(0..<200))))
    var window = Window()
    try window.hold(150..<160, of: file)
    try window.grow(of: file)
    #expect(held(window) == Array(150..<170))
  }
}

/// The result does not depend on the size of the blocks or on the number of threads.
struct BlockReaderTests {
  /// Every sixth size, different ones for each register.
  private static func sizes(of seed: Int) -> [Int] {
    (1...64).filter { ($0 + seed).isMultiple(of: 6) } + [4 << 10, 128 << 10]
  }

  @Test(arguments: 0..<30)
  func `an invented register gives the same result for every block size`(seed: Int) throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.write("referrals.csv", InventedText(seed: seed).bytes))
    let whole = try WholeReading(file)
    for size in Self.sizes(of: seed) {
      let threads = 1 + (seed + size) % 4
      let reading = try WholeReading(file, blockSize: size, threads: threads)
      #expect(reading == whole, "blocks of \(size), \(threads) threads")
    }
  }

  @Test(arguments: 0..<30)
  func `findings past those that are kept are counted, and their rows read, as if all were kept`(seed: Int)
    throws
  {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.write("referrals.csv", InventedText(seed: seed).bytes))
    let whole = try WholeReading(file)
    for limit in [[1], [2], [1, 100]][seed % 3] {
      let expected = CountedReading(of: whole, keeping: limit)
      for size in Self.sizes(of: seed) {
        let threads = 1 + (seed + size) % 4
        let reading = try CountedReading(file, keeping: limit, blockSize: size, threads: threads)
        #expect(reading == expected, "\(limit) kept, blocks of \(size), \(threads) threads")
      }
    }
  }

  /// A cell is read once, and what was wrong with it is said again for each row that has it.
  @Test(arguments: [
    "Gee Pee", "GP; Polce", "01/25/2024", "31/02/2024", "45292", "0", "200 months", "x", "NFA; NFA2",
    "RR; NFA", "#N/A", "'GP",
    "=\"GP\"", "yes", "Neglect; Neglekt", "2024-05-05T23:30:00Z", "a \"b\"",
  ])
  func `a cell that was met before has the findings that it has alone, in its own row and column`(
    cell: String
  )
    throws
  {
    let usual = ["05/05/2024", "05/06/2024", "GP", "7", "NFA", "", "", "", "", "", ""]
    func row(_ reference: String, _ column: Int) -> String {
      var cells = usual
      cells[column] = "\"\(cell.replacing("\"", with: "\"\""))\""
      // Only a cell without quotes is remembered.
      if !cell.contains("\"") { cells[column] = cell }
      return ([reference] + cells).joined(separator: ",")
    }
    func findings(_ rows: String...) throws -> [Finding] {
      let text = ([Register.header] + rows).joined(separator: "\n")
      let kept = try Register(text + "\n", keepsValues: true).findings.kept
      // Others are about a whole column.
      return kept.filter { ($0.place.line ?? 0) > 1 }
    }
    for (first, second) in [(0, 0), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (10, 10), (0, 1), (7, 8)] {
      let rows = [row("A", first), row("B", second), row("C", first)]
      let alone = try rows.enumerated().flatMap { index, row in
        try findings(row).map { finding in
          var finding = finding
          finding.place.moveDown(by: index)
          return finding
        }
      }
      #expect(try findings(rows[0], rows[1], rows[2]) == alone, "\(first), \(second)")
    }
  }

  @Test func `any number of threads gives the same result`() throws {
    let folder = try TemporaryFolder()
    let rows = (1...300).map { number in
      "EX-\(number % 140),,\(1 + number % 28)/05/2024,\(number % 7 == 0 ? "Gee Pee" : "GP"),\(number % 20),NFA,,,,,,"
    }
    let text = ([Register.header] + rows).joined(separator: "\r\n")
    let file = InputFile(try folder.write("referrals.csv", text))
    let whole = try WholeReading(file)
    #expect(whole.count == 300)
    #expect(whole.findings.filter { $0.rule == .repeatedReference }.count == 160)
    for size in [7, 63, 500] {
      for threads in 1...4 {
        #expect(try WholeReading(file, blockSize: size, threads: threads) == whole, "\(size), \(threads)")
        let counted = try CountedReading(file, keeping: 3, blockSize: size, threads: threads)
        #expect(counted == CountedReading(of: whole, keeping: 3), "\(size), \(threads)")
      }
    }
  }

  /// Each block size cuts in other places: between CR and LF, inside a character, inside quotes, and inside the header.
  @Test(arguments: 1...64)
  func `what a block border cuts is read correctly`(size: Int) throws {
    let lines = [
      Register.header, "A,,05/05/2024,GP,7,NFA,,\"Neglect;\r\n\r\nUnsafe sleep\",,,,",
      "\"A\",,05/05/2024,Café’s GP 👶🏽,7,NFA,,,,,,", "B,,05/05/2024,\"GP,7,NFA,,,,,,",
      "C,,05/05/2024,\"GP\",7,NFA,,,,,,",
      "", "Total,,,,28",
    ]
    let register = try Register(
      Array(lines.joined(separator: "\r\n").utf8), blockSize: size, threads: 1 + size % 4)
    #expect(
      register.findings.kept.map { "\($0.place) \($0.rule)" } == [
        "referrals.csv:5:4 agency-not-in-profile", "referrals.csv:5:1 repeated-reference",
        "referrals.csv:6:4 open-quote", "referrals.csv:8 blank-row", "referrals.csv:9 totals-row",
      ])
    #expect(register.reading.rows == 4)
    #expect(register.rows.map(\.isLeftOut) == [false, true, true, false])
    #expect(register.entries(of: .features).map(\.count) == [2, 0])
  }

  @Test func `a row longer than many blocks is read once`() throws {
    let long = "\"" + String(repeating: "see\n", count: 5_000) + "\""
    let text =
      "notes,\(Register.header)\n\(long),A,,05/05/2024,GP,7,NFA,,,,,,\n,B,,05/05/2024,GP,8,NFA,,,,,,\n"
    for size in [64, 1_000, 4_096, 19_999] {
      let register = try Register(Array(text.utf8), blockSize: size, threads: 2)
      #expect(register.messages == [])
      #expect(register.referrals.map(\.children) == [[.years(7)], [.years(8)]])
    }
  }

  @Test func `findings are in the order of the rows wherever a block ends`() throws {
    let lines = [
      Register.header, "A,,05/05/2024,GP,7,NFA,,,,,,", "A,,05/05/2024,GP,7,NFA,,,,,,", "",
      "B,,05/05/2024,GP,7,NFA,,,,,,",
      "B,,05/05/2024,Gee,7,NFA,,,,,,", "", "Total,28",
    ]
    for size in [1, 40, 90, 128 << 10] {
      let register = try Register(Array(lines.joined(separator: "\n").utf8), blockSize: size)
      #expect(
        register.findings.kept.map { "\($0.place.line ?? 0) \($0.rule)" } == [
          "3 repeated-reference", "4 blank-row", "6 agency-not-in-profile", "6 repeated-reference",
          "7 blank-row",
          "8 totals-row",
        ], "blocks of \(size)")
    }
  }
}
