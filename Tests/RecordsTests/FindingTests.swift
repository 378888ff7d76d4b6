import Testing

@testable import Records

struct FindingTests {
  private let finding = Finding(
    .unknownOutcome, at: Place(file: "referrals.csv", line: 14, column: 5),
    found: "this outcome is not in the profile", expected: "expected one of the names under [[outcomes]]",
    remedy: "did you mean \"Rapid review\"?")

  @Test func `a finding is one line`() {
    #expect(
      finding.description == """
        referrals.csv:14:5: error: [unknown-outcome] this outcome is not in the profile; \
        expected one of the names under [[outcomes]]; did you mean "Rapid review"?
        """)
  }

  @Test func `the text of the cell is not in the line`() {
    var finding = finding
    finding.value = "Amelia"
    #expect(!finding.description.contains("Amelia"))
  }

  @Test func `a note is less serious than a warning, and a warning less than an error`() {
    #expect([Finding.Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
    #expect(Finding.Severity.allCases.map(\.rawValue) == ["note", "warning", "error"])
  }
}

struct FindingsTests {
  private func finding(
    _ severity: Finding.Severity, _ rule: Rule, line: Int = 2, year: String? = nil
  ) -> Finding {
    var finding = Finding(
      rule, as: severity, at: Place(file: "referrals.csv", line: line), found: "f", expected: "e", remedy: "r"
    )
    finding.year = year.flatMap { YearStart.april.year(named: $0) }
    return finding
  }

  @Test func `the first hundred of a rule and year are kept, and all of them are counted`() {
    var findings = Findings()
    for line in 1...250 { findings.add(finding(.error, .unknownOutcome, line: line)) }
    findings.add(finding(.error, .unreadableAge, line: 251))
    #expect(findings.kept.count == 101)
    #expect(findings.kept.prefix(100).map(\.place.line) == (1...100).map { $0 })
    #expect(findings.kept.last?.rule == .unreadableAge)
    #expect(findings.count(.error) == 251)
    #expect(findings.count(of: .unknownOutcome) == 250)
    #expect(findings.count(of: .unreadableAge) == 1)
  }

  @Test func `each severity is counted separately`() {
    var findings = Findings()
    for severity in [Finding.Severity.note, .note, .note, .warning, .warning, .error] {
      findings.add(finding(severity, .unknownOutcome))
    }
    #expect(findings.count(.note) == 3)
    #expect(findings.count(.warning) == 2)
    #expect(findings.count(.error) == 1)
    #expect(findings.count(of: .unknownOutcome) == 6)
  }

  @Test func `an error affects its own year, and every year where its own is unknown`() throws {
    var findings = Findings()
    for year in ["2022-23", "2023-24", "2023-24", nil] {
      findings.add(finding(.error, .unknownOutcome, year: year))
    }
    findings.add(finding(.warning, .unknownOutcome, year: "2023-24"))
    #expect(findings.errors(affecting: [try #require(YearStart.april.year(named: "2023-24"))]) == 3)
    #expect(findings.errors(affecting: [try #require(YearStart.april.year(named: "2022-23"))]) == 2)
    #expect(findings.errors(affecting: [try #require(YearStart.april.year(named: "2021-22"))]) == 1)
  }

  @Test func `many errors of one year do not hide those of another`() throws {
    var findings = Findings()
    for _ in 1...105 { findings.add(finding(.error, .unknownOutcome, year: "2022-23")) }
    for _ in 1...7 { findings.add(finding(.error, .unknownOutcome, year: "2023-24")) }
    #expect(findings.kept.count == 107)
    #expect(findings.errors(affecting: [try #require(YearStart.april.year(named: "2023-24"))]) == 7)
  }

  @Test
  func
    `the first of a rule and year are kept whatever other years they bear on, and more of them need no words`()
    throws
  {
    let years = try ["2022-23", "2023-24", "2024-25"].map { try #require(YearStart.april.year(named: $0)) }
    var findings = Findings(keeping: 2)
    for last in [1, 2, 1, 2] {
      var finding = finding(.error, .unknownOutcome, year: "2023-24")
      finding.affectedYears = years[0]...years[last]
      findings.add(finding)
    }
    #expect(findings.kept.count == 2)
    #expect(findings.full.count == 2)
    for last in [1, 2] {
      var finding = finding(.error, .unknownOutcome, year: "2023-24")
      finding.affectedYears = years[0]...years[last]
      let isCounted = findings.countOnly(Findings.Kind(of: finding))
      #expect(isCounted)
    }
    #expect(findings.count(of: .unknownOutcome) == 6)
    #expect(findings.errors(affecting: [years[2]]) == 3)
  }

  @Test func `only errors bear on other years than their own`() throws {
    let years = try ["2022-23", "2023-24"].map { try #require(YearStart.april.year(named: $0)) }
    for (severity, kinds) in [(Finding.Severity.error, 2), (.warning, 1), (.note, 1)] {
      var findings = Findings(keeping: 1)
      for affected in [years[0]...years[1], years[1]...years[1]] {
        var finding = finding(severity, .unknownOutcome, year: "2023-24")
        finding.affectedYears = affected
        findings.add(finding)
      }
      #expect(findings.full.count == kinds && findings.count() == 2)
      #expect(findings.errors(affecting: [years[0]]) == (severity == .error ? 1 : 0))
    }
  }

  @Test func `two readings merge to exact counts, and to the first hundred of each rule`() throws {
    var findings = Findings()
    for line in 1...60 { findings.add(finding(.error, .unknownOutcome, line: line, year: "2023-24")) }
    var other = Findings()
    for line in 61...210 { other.add(finding(.error, .unknownOutcome, line: line, year: "2023-24")) }
    other.add(finding(.note, .blankRow))
    findings.merge(other)
    #expect(findings.kept.count == 101)
    #expect(findings.kept.prefix(100).map(\.place.line) == (1...100).map { $0 })
    #expect(findings.count(of: .unknownOutcome) == 210)
    #expect(findings.count(.note) == 1)
    #expect(findings.errors(affecting: [try #require(YearStart.april.year(named: "2023-24"))]) == 210)
  }

  @Test func `findings without a finding count nothing`() throws {
    let findings = Findings()
    #expect(findings.kept == [])
    #expect(findings.count(.error) == 0)
    #expect(findings.count(of: .unknownOutcome) == 0)
    #expect(findings.errors(affecting: [try #require(YearStart.april.year(named: "2023-24"))]) == 0)
  }
}

struct ProblemTests {
  @Test func `a problem is reported in the shape of a finding`() {
    let problem = Problem(
      .noRegister, at: "data/2024", found: "this folder holds no register",
      expected: "expected referrals.csv in it",
      remedy: "name the folder or the file that holds the referrals")
    #expect(
      problem.description == """
        data/2024: error: [no-register] this folder holds no register; expected referrals.csv in it; \
        name the folder or the file that holds the referrals
        """)
  }
}
