import Testing

@testable import Records

@Suite struct RuleBookTests {
  @Test func `a rule is found by its code`() {
    #expect(RuleBook.rule("unknown-outcome")?.title == "The outcome is not in the profile")
    #expect(RuleBook.rule("unknown-outcom") == nil)
  }

  @Test func `no two rules share a code or a title`() {
    #expect(Set(RuleBook.rules.map(\.code)).count == RuleBook.rules.count)
    #expect(Set(RuleBook.rules.map(\.title)).count == RuleBook.rules.count)
  }

  @Test func `a rule that the book does not list is not in it`() {
    #expect(!RuleBook.contains(.unlisted))
    #expect(RuleBook.rules.allSatisfy(RuleBook.contains))
  }

  @Test func `a finding or a problem cannot name a rule that the book does not list`() async {
    await #expect(processExitsWith: .failure) { _ = Finding.unlisted }
    await #expect(processExitsWith: .failure) { _ = Problem.unlisted }
  }

  @Test func `the sentence of a consequence gives its exit code`() {
    for consequence in Rule.Consequence.allCases {
      let status = consequence.exitStatus
      let codes = consequence.sentence.matches(of: /exit code (\d+)/).map { Int32($0.output.1) }
      #expect(codes == (status == .done ? [] : [status.rawValue]), "\(consequence)")
    }
  }

  @Test func `the rules are in the order of their groups, from a cell to the command line`() {
    var groups: [Rule.Group] = []
    for rule in RuleBook.rules where groups.last != rule.group { groups.append(rule.group) }
    #expect(groups == Rule.Group.allCases)
  }

  @Test func `a title fits above a list of findings`() {
    for rule in RuleBook.rules {
      #expect(rule.title.first?.isUppercase == true && rule.title.last != ".", "\(rule.code)")
      #expect(rule.title.count <= 43, "\(rule.code)")
    }
  }

  @Test func `meaning and remedy are a few whole sentences`() {
    for rule in RuleBook.rules {
      let texts = [rule.meaning, rule.advice]
      for text in texts {
        #expect(text.first?.isUppercase == true && ".}".contains(text.last ?? " "), "\(rule.code)")
      }
      #expect((1...5).contains(rule.meaning.matches(of: /[.:](\s|$)/).count), "\(rule.code)")
      #expect((1...3).contains(rule.advice.matches(of: /[.}](\s|$)/).count), "\(rule.code)")
    }
  }

  @Test func `an example is a few lines that fit on a screen`() {
    for rule in RuleBook.rules {
      let lines = rule.example.lines ?? []
      #expect(lines.count <= 7 && lines.allSatisfy { $0.count <= 78 }, "\(rule.code)")
    }
  }

  @Test func `part of a register has the register's columns, and references without initials`() {
    for rule in RuleBook.rules {
      guard case .register(let rows) = rule.example, let header = rows.first else { continue }
      #expect(header.allSatisfy { RegisterColumn(rawValue: $0) != nil }, "\(rule.code)")
      #expect(rows.allSatisfy { $0.count == header.count }, "\(rule.code)")
      guard let column = header.firstIndex(of: "reference") else { continue }
      let references = rows.dropFirst().map { $0[column] }
      #expect(references.allSatisfy { $0.wholeMatch(of: /R-\d+|[0-9.E+]+/) != nil }, "\(rule.code)")
    }
  }

  @Test func `part of a register is aligned in columns`() {
    let example = Rule.Example.register([
      ["date_considered", "outcome"], ["14/06/2023", ""], ["", "Rapid review"],
    ])
    #expect(
      example.lines == ["date_considered  outcome", "14/06/2023", "                 Rapid review"])
  }
}

extension Rule {
  fileprivate static let unlisted = Rule(
    "some-rule", .ages, .note, "A rule", meaning: "It is a rule.", example: .words("None."), advice: "None.")
}

extension Finding {
  fileprivate static var unlisted: Finding {
    Finding(.unlisted, at: Place(file: "a.csv"), found: "found", expected: "expected", remedy: "remedy")
  }
}

extension Problem {
  fileprivate static var unlisted: Problem {
    Problem(.unlisted, at: "a.csv", found: "found", expected: "expected", remedy: "remedy")
  }
}
