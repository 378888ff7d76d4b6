import Records
import SystemPackage

@testable import Loader

/// The text of a register with everything that can go wrong; the same seed gives the same text.
struct InventedText {
  private static let cells = [
    "", "", "A", "B", "a", "EX-1", ";", "\"", "\"\"", "\" \"", "x\"y", "\"x\"y", "\u{A0}", "\u{0}", "é", "日本",
    "👶🏽",
    "05/05/2024", "5 May 2024", "04/13/2024", "31/02/2024", "01/06/2024", "99", "7", "7; 8", "0", "11 weeks",
    "GP",
    "GP; School", "Gee Pee", "NFA", "RR; LCSPR", "reflective review", "Total", "#N/A", "\"a,b\"", "\"a\nb\"",
    "\"a\r\nb\"", "\"a\rb\"", "\"a\n\n\nb,\"\"c\"\"\"", "\"GP\"", " \"GP\" ", "\"11\nweeks\"", "yes", ",",
    ",,",
  ]
  private static let ends = ["\n", "\n", "\n", "\r\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", "\n,,,\n"]
  private static let others = [
    "Total,,,,12,,,,,,,", "Sum,12", "* one cell alone", ",,,see the minutes,,,,,,,,", Register.header, "\"",
    "\"open,GP",
    "\u{0}", "  ", "\" \"", ",,,,,,,,,,,,,,",
  ]
  private static let titles = [
    "Register of referrals", "\"LIG\" referrals,2024", "\"Referrals", ",,", "\"a title\non two lines\"",
  ]

  let bytes: [UInt8]

  init(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var text = seed % 5 == 4 ? "\u{FEFF}" : ""
    for _ in 0..<(seed % 3) { text += InventedText.any(of: InventedText.titles, &random) + "\n" }
    text += Register.header + InventedText.any(of: InventedText.ends, &random)
    let count = Int.random(in: 1...14, using: &random)
    for row in 0..<count {
      text += InventedText.row(&random)
      if row + 1 < count || seed % 2 == 0 { text += InventedText.any(of: InventedText.ends, &random) }
    }
    bytes = Array(text.utf8)
  }

  private static func row(_ random: inout SplitMix64) -> String {
    if Int.random(in: 0..<6, using: &random) == 0 { return any(of: others, &random) }
    let reference = "EX-\(Int.random(in: 1...9, using: &random))"
    var cells = [reference, "05/05/2024", "05/06/2024", "GP", "7", "NFA", "", "", "", "", "", ""]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      cells[Int.random(in: 0..<cells.count, using: &random)] = any(of: InventedText.cells, &random)
    }
    if Int.random(in: 0..<10, using: &random) == 0 {
      cells[7] =
        "\"" + String(repeating: "Neglect;\r\n", count: Int.random(in: 5...40, using: &random)) + "\""
    }
    return cells.joined(separator: ",")
  }

  private static func any(of pieces: [String], _ random: inout SplitMix64) -> String {
    pieces.randomElement(using: &random) ?? ""
  }
}

/// The whole result of reading a register, to be compared with that of another reading.
struct WholeReading: Equatable {
  struct Row: Equatable {
    let place: Place
    let reference: String
    let referral: Referral
    let values: [UInt16]
    let isLeftOut: Bool
  }

  private(set) var rows: [Row] = []
  /// In the order in which they were reported.
  private(set) var findings: [Finding] = []
  private(set) var count = 0

  init(_ file: InputFile, blockSize: Int = 128 << 10, threads: Int = 1) throws {
    var reader = try BuiltInProfile.reader(keepsValues: true)
    (reader.blockSize, reader.threads) = (blockSize, threads)
    var kept = KeptRows()
    var reported: [Finding] = []
    count = try reader.read(file, hashing: false, into: &kept) { reported.append($0) }.rows
    findings = reported
    rows = Row.all(of: kept)
  }
}

extension WholeReading.Row {
  static func all(of kept: KeptRows) -> [WholeReading.Row] {
    kept.rows.sorted { $0.place < $1.place }.map {
      WholeReading.Row(
        place: $0.place, reference: $0.reference, referral: $0.row.referral, values: $0.values,
        isLeftOut: $0.row.isLeftOut)
    }
  }
}

/// The result of a reading that keeps few findings and only counts the others.
struct CountedReading: Equatable {
  private let rows: [WholeReading.Row]
  private let kept: [Finding]
  private let counts: [[Int]]
  private let errors: [Int]

  /// What should come out, by the findings that are reported one by one.
  init(of whole: WholeReading, keeping limit: Int) {
    var findings = Findings(keeping: limit)
    for finding in whole.findings { findings.add(finding) }
    self.init(whole.rows, findings)
  }

  init(_ file: InputFile, keeping limit: Int, blockSize: Int = 128 << 10, threads: Int = 1) throws {
    var reader = try BuiltInProfile.reader(keepsValues: true)
    (reader.blockSize, reader.threads, reader.keptFindings) = (blockSize, threads, limit)
    var kept = KeptRows()
    let findings = try reader.read(file, hashing: false, into: &kept).findings
    self.init(WholeReading.Row.all(of: kept), findings)
  }

  private init(_ rows: [WholeReading.Row], _ findings: Findings) {
    self.rows = rows
    kept = findings.kept
    counts = RuleBook.rules.map { rule in
      Finding.Severity.allCases.map { findings.count(of: rule, $0) }
    }
    errors = (2000...2040).compactMap { YearStart.april.year(startingIn: $0) }.map {
      findings.errors(affecting: [$0])
    }
  }
}
