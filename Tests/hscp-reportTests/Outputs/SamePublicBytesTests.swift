import Foundation
import Records
import Testing

/// What is not published does not show in what is: not in a figure, not in an order, not in a digest.
@Suite struct SamePublicBytesTests {
  /// A change of the fixtures' register in something that the public edition keeps back.
  enum Change: String, CaseIterable {
    case remarks, unreadColumns, references, order, days, laterReviews
  }

  let place: Workplace

  init() throws { place = try Workplace() }

  @Test(arguments: Change.allCases)
  func `registers that differ only in what is not published give the same report`(change: Change) throws {
    try make(change)
    try place.lay(.report, at: "before")
    #expect(try files(of: "report fixtures/register --year 2023-24") == place.files(in: "before"))
  }

  @Test func `and, with all these differences, the same comparison and the same responses`() throws {
    for change in Change.allCases where change != .laterReviews { try make(change) }
    try place.lay(.comparison, at: "comparison")
    try place.lay(.responses, at: "responses")
    #expect(try files(of: "compare fixtures/register") == place.files(in: "comparison"))
    let respond = try files(of: "respond fixtures/register --as-at 2024-02-28")
    let before = try place.files(in: "responses")
    // The tracker is for those who fill it in, and not public.
    for name in before.keys where name.hasSuffix(".md") { #expect(respond[name] == before[name], "\(name)") }
  }

  private func files(of command: String) throws -> [String: Data] {
    let run = try place.shell("hscp-report \(command) --output out")
    #expect(run.status == 0, "\(run.errors)")
    defer { try? FileManager.default.removeItem(at: place.url("out")) }
    return try place.files(in: "out")
  }

  private func make(_ change: Change) throws {
    switch change {
    case .remarks:
      for name in try Workplace.names(in: place.url("fixtures/register/learning")) {
        let path = "fixtures/register/learning/\(name)"
        try place.write(place.text(path) + "<!-- Ask the author of \(name). -->", to: path)
      }
    case .unreadColumns:
      for name in ["referrals", "reviews", "recommendations"] {
        try changeRows(of: name) { rows in
          rows.enumerated().map { $0 == 0 ? "\($1),Worker" : "\($1),Worker \($0)" }
        }
      }
    case .references:
      try changeRows(of: "referrals") { $0.map { $0.replacingOccurrences(of: "EX-", with: "Case ") } }
    case .order:
      var random = SplitMix64(seed: 20_240_331)
      try changeRows(of: "referrals") { [$0[0]] + $0.dropFirst().shuffled(using: &random) }
    case .days:
      try changeRows(of: "referrals") { [$0[0]] + $0.dropFirst().map(SamePublicBytesTests.otherDays) }
    case .laterReviews:
      try changeRows(of: "reviews") { $0 + ["later,Child L,LCSPR,,,2026-05-04,,,,"] }
      try changeRows(of: "recommendations") {
        $0 + ["later,1,,Share it.,Police,Police,It is shared.,complete"]
      }
    }
  }

  private func changeRows(of name: String, _ body: ([String]) -> [String]) throws {
    let path = "fixtures/register/\(name).csv"
    var rows: [String] = []
    var isOpen = false
    for line in try place.text(path).dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
      if isOpen { rows[rows.count - 1] += "\n" + line } else { rows.append(String(line)) }
      // A quoted cell may have several lines.
      if line.count(where: { $0 == "\"" }) % 2 == 1 { isOpen.toggle() }
    }
    try place.write(body(rows).joined(separator: "\n") + "\n", to: path)
  }

  /// A row without clock dates, received on the first and considered on the last day of the same months.
  private static func otherDays(_ row: String) -> String {
    var cells = row.components(separatedBy: ",")
    guard cells[8...10].allSatisfy(\.isEmpty) else { return row }
    cells[1] = "01" + cells[1].dropFirst(2)
    cells[2] = "28" + cells[2].dropFirst(2)
    return cells.joined(separator: ",")
  }
}

extension Array where Element == String {
  fileprivate func shuffled(using random: inout SplitMix64) -> [String] {
    var lines = self
    for place in lines.indices.dropFirst() {
      lines.swapAt(place, Int(random.next() % UInt64(place + 1)))
    }
    return lines
  }
}
