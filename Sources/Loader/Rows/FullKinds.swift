import Records

/// The kinds of findings of which no more are kept, each with its number.
struct FullKinds {
  private static var mostRecent: Int { 16 }

  private let numbers: [Findings.Kind: Int]
  /// Those that were asked for last. A register has the same few faults, year by year: these are found in a quarter of the time.
  private var recent: [(kind: Findings.Kind, number: Int)] = []

  init(_ numbers: [Findings.Kind: Int] = [:]) { self.numbers = numbers }

  var isEmpty: Bool { numbers.isEmpty }

  /// The number of a kind, or `nil` where more of it are kept.
  mutating func number(of kind: Findings.Kind) -> Int? {
    for known in recent where known.kind == kind { return known.number }
    guard let number = numbers[kind] else { return nil }
    if recent.count == Self.mostRecent { recent.removeFirst() }
    recent.append((kind, number))
    return number
  }
}
