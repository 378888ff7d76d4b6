import Testing

@testable import Aggregation

struct SuppressionTests {
  private let fewerThanFive = SuppressionPolicy(to: 4)

  private func hidden(_ system: CellSystem, to most: Int = 4) throws -> [Int] {
    try Suppression(of: system, under: SuppressionPolicy(to: most)).hidden.sorted()
  }

  @Test func `counts of the policy's range are hidden, and zero and the others stay`() throws {
    // Nobody knows their sum.
    var system = CellSystem()
    for count in [0, 1, 4, 5, 60] { _ = system.add(.init(count, in: 0)) }
    #expect(try hidden(system) == [1, 2])
    #expect(try hidden(system, to: 2) == [1])
    #expect(try hidden(system, to: 5) == [1, 2, 3])
  }

  @Test func `where zero is hidden too, a hidden count can be zero`() throws {
    var system = CellSystem()
    for count in [0, 1, 60] { _ = system.add(.init(count, in: 0)) }
    let policy = SuppressionPolicy(to: 4, keepsZero: false)
    #expect(try Suppression(of: system, under: policy).hidden.sorted() == [0, 1])
    let row = CellSystem.row([0, 1, 60])
    #expect(try Suppression(of: row, under: policy).hidden.sorted() == [0, 1, 2])
  }

  /// Two hidden counts do not suffice: everyone knows that each is at least one.
  @Test(
    arguments: [
      // One hidden count of a row is the total less the others.
      ([1, 8], 4, [0, 1]), ([1, 8, 9], 4, [0, 1]), ([1, 0, 8], 4, [0, 2]),
      // 1 and 2 make 3: neither can be 3 or 4.
      ([1, 2, 8], 4, [0, 1, 2]),
      // 3 and 4 make 7, which is enough.
      ([3, 4, 8], 4, [0, 1]),
      // Of what is known to be small, only 4 and 4 make 8; and only 2 and 2 make 4.
      ([4, 4, 9], 4, [0, 1, 2]), ([2, 2, 9], 2, [0, 1, 2]), ([4, 4, 4, 9], 4, [0, 1, 2, 3]),
      // 4 and 5 make 9, and either may be the small one.
      ([4, 5], 4, [0, 1]),
    ])
  func `what a total reveals is hidden too`(counts: [Int], most: Int, expected: [Int]) throws {
    #expect(try hidden(.row(counts), to: most) == expected)
  }

  @Test func `a row in which even hiding everything tells too much is left out`() throws {
    for counts in [[1, 1, 3], [4, 4], [1, 1, 1, 1, 1]] {
      let suppression = try Suppression(of: .row(counts), under: fewerThanFive)
      #expect(suppression.leftOutTables == [0], "\(counts)")
      #expect(suppression.hidden.isEmpty)
      #expect(suppression.leftOut.count == counts.count + 1)
    }
  }

  @Test func `a total may be hidden in its place where the profile does not keep it`() throws {
    #expect(try hidden(.row([1, 1, 3], keepsTotal: false)) == [0, 1, 2, 3])
    #expect(try hidden(.row([1, 8, 9], keepsTotal: false)) == [0, 1])
  }

  @Test func `a small total is hidden like any small count`() throws {
    #expect(try hidden(.row([1, 0, 0])) == [0, 3])
    // Two that are at least one each would tell that their total is at least two: only the total is shown to be small.
    var system = CellSystem()
    let total = system.add(.init(3, in: 0))
    system.know([1, 2].map { system.add(.init($0, in: 1)) }, addUpTo: total)
    let suppression = try Suppression(of: system, under: fewerThanFive)
    #expect(suppression.hidden == [total] && suppression.leftOutTables == [1])
  }

  @Test func `a corner of a crossing is closed by three others`() throws {
    let system = CellSystem.crossing([[1, 8, 9], [7, 6, 9], [8, 9, 9]], keepsTotals: true)
    #expect(try hidden(system) == [0, 1, 3, 4])
  }

  @Test func `one number in two tables is hidden in both`() throws {
    var system = CellSystem.row([2, 7, 9])
    // The second table adds up to the same count.
    let parts = [2, 0].map { system.add(.init($0, in: 1)) }
    system.know(parts, addUpTo: 0)
    #expect(try hidden(system) == [0, 1, 4])
  }

  @Test func `a part is not more than its whole`() throws {
    var system = CellSystem()
    let whole = system.add(.init(3, in: 0))
    let part = system.add(.init(3, in: 1))
    system.know([part], areAtMost: whole)
    #expect(try hidden(system) == [whole, part])
    // Here the whole says that the part is six at most, and the other at least that it is two.
    var other = CellSystem()
    let six = other.add(.init(6, in: 0))
    let two = other.add(.init(2, in: 1))
    let least = other.add(.init(5, in: 0))
    other.know([two], areAtMost: six)
    other.know([two, least], areAtLeast: other.add(.init(7, in: 2, canBeHidden: false)))
    #expect(try hidden(other) == [two, least])
  }

  @Test func `where several choices are as small, tables that come first are hidden first`() throws {
    var system = CellSystem()
    let small = system.add(.init(1, in: 2))
    let others = [7, 8, 9].map { system.add(.init($0, in: 4 - $0 / 4)) }
    system.know([small] + others, addUpTo: system.add(.init(25, in: 0, canBeHidden: false)))
    #expect(try hidden(system) == [small, others[1]])
  }

  @Test func `what is left out of one table is still shown in another`() throws {
    // Three answers of five rapid reviews tell too much; the five themselves do not.
    var system = CellSystem.row([5, 7, 9])
    let answers = [1, 1, 3].map { system.add(.init($0, in: 1)) }
    system.know(answers, addUpTo: 0)
    let suppression = try Suppression(of: system, under: fewerThanFive)
    // Hiding the five keeps the answers: two cells for them.
    #expect(suppression.hidden.isSuperset(of: answers))
    #expect(suppression.protecting == [0, 1])
    var kept = CellSystem()
    let five = kept.add(.init(5, in: 0, canBeHidden: false))
    kept.know([1, 1, 3].map { kept.add(.init($0, in: 1)) }, addUpTo: five)
    let without = try Suppression(of: kept, under: fewerThanFive)
    #expect(without.leftOutTables == [1] && without.hidden.isEmpty && without.leftOut == [1, 2, 3])
  }

  /// The search must end there too; the audit of the edition is what stops it.
  @Test func `a count that what is known to all gives away is hidden, though nothing protects it`() throws {
    var system = CellSystem()
    let known = system.add(.init(3, in: 0, isSensitive: false, canBeHidden: false))
    let part = system.add(.init(3, in: 1, isRepeated: true))
    system.know([part], areAtMost: known)
    let suppression = try Suppression(of: system, under: fewerThanFive)
    #expect(suppression.outsider(of: system, under: fewerThanFive).isUnknown(part))
    #expect(!suppression.hidden.contains(known))
  }

  @Test func `a zero that goes with a hidden number is not known`() throws {
    var system = CellSystem.row([2, 9, 9])
    let answers = [2, 0].map { system.add(.init($0, in: 1, shownWith: $0 == 0 ? 0 : nil)) }
    system.know(answers, addUpTo: 0)
    let suppression = try Suppression(of: system, under: fewerThanFive)
    let outsider = suppression.outsider(of: system, under: fewerThanFive)
    #expect(suppression.hidden == [0, 1, 4])
    #expect(outsider.isUnknown(5))
    #expect(try outsider.range(of: 5) == 0...9)
  }
}
