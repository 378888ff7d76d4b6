import Records

/// Reads the children of one age entry: `7`, `15 & 13`, `4, 6 and 9`, `twins, 3 weeks`.
///
/// A comma, "and", `&` or `+` between ages separates children, but `3 years and 4 months` is one child's age. An entry
/// that can be read in two ways, as `3 years, 4 months` can, is refused, with an ``AgeField/Ambiguity``.
struct ChildrenOfEntry {
  private enum Separator: Hashable {
    case and, ampersand, plus
    case comma(isTight: Bool)
  }

  private var pieces: AgePieces

  init(_ tokens: AgeTokens, by field: AgeField) { self.pieces = AgePieces(of: tokens, by: field) }

  /// The children, or why there are none.
  mutating func read() throws(AgeField.Fault) -> AgeField.Children {
    var together = takeTogether()
    if together != nil, case .comma = pieces.next { pieces.at += 1 }
    let first = try pieces.read()
    if pieces.next != .end, together == nil { together = takeTogether() }
    if pieces.next == .end {
      let age = try age(of: first)
      return found(age, and: [ChildAge](repeating: age, count: (together ?? 1) - 1))
    }
    var list = [first]
    var separators: [Separator] = []
    while pieces.next != .end {
      separators.append(try separator())
      list.append(try pieces.read())
    }
    // Nothing says which of them are the twins.
    guard together == nil else { throw .unreadable }
    return try children(of: list, between: separators)
  }

  private mutating func takeTogether() -> Int? {
    guard case .together(let count) = pieces.next else { return nil }
    pieces.at += 1
    return count
  }

  private mutating func separator() throws(AgeField.Fault) -> Separator {
    let token = pieces.next
    pieces.at += 1
    switch token {
    case .and: return .and
    case .ampersand: return .ampersand
    case .plus: return .plus
    case .comma(let isTight):
      if [.and, .ampersand].contains(pieces.next) { pieces.at += 1 }
      return .comma(isTight: isTight)
    default: throw .unreadable
    }
  }

  private mutating func children(
    of list: [AgePiece], between separators: [Separator]
  ) throws(AgeField.Fault) -> AgeField.Children {
    if let age = joined(list, separators) { return found(try counted(age), and: []) }
    if let ambiguity = ambiguity(of: list, separators) { throw .ambiguous(ambiguity) }
    var ages: [ChildAge] = []
    for piece in list { ages.append(try age(of: piece)) }
    return found(ages[0], and: Array(ages.dropFirst()))
  }

  /// The age of an entry that is one age in two units: `3 years and 4 months`. A comma or a sign may stand between a child
  /// of three and one of four months.
  private func joined(_ list: [AgePiece], _ separators: [Separator]) -> ChildAge? {
    guard list.count == 2, separators[0] == .and, case .open(let amount, let unit) = list[0],
      case .open(let rest, let smaller) = list[1]
    else { return nil }
    return AgePieces.joined((amount, unit), (rest, smaller))
  }

  private func ambiguity(of list: [AgePiece], _ separators: [Separator]) -> AgeField.Ambiguity? {
    let isPair = list.count == 2
    // "4,6,9" is a list: no number has two commas.
    let commasAreTight = separators.count > 1 && separators.allSatisfy { $0 == .comma(isTight: true) }
    for (index, separator) in separators.enumerated() {
      let (left, right) = (list[index], list[index + 1])
      switch (left, right, separator) {
      case (.pregnancy, _, _), (_, .pregnancy, _), (.unborn, .open(_, .weeks), _),
        (.open(_, .weeks), .unborn, _):
        return .pregnantOrUnborn
      case (.bare, .bare(0...11, _), .plus) where isPair: return .pregnancyOrYears
      case (.bare, .bare(_, digits: 1), .comma(isTight: true)) where !commasAreTight:
        return .decimalOrChildren
      case (.bare, .open(0...9, _), .comma(isTight: true)): return .decimalOrChildren
      case (.bare, .fraction, _), (.lifeStage, _, .comma), (_, .lifeStage, .comma): return .oneChildOrTwo
      default: break
      }
      if let unit = left.lastUnit, let next = right.firstUnit, next.rawValue < unit.rawValue {
        return .oneChildOrTwo
      }
    }
    return unitIsShared(list) ? .oneUnitOrTwo : nil
  }

  /// Whether a number without a unit may share that of another: `4 and 6 weeks`, `3 years and 5`.
  private func unitIsShared(_ list: [AgePiece]) -> Bool {
    let units = list.indices.filter { if case .open = list[$0] { true } else { false } }
    let hasBare = list.contains { if case .bare = $0 { true } else { false } }
    guard hasBare, let unit = units.first else { return false }
    // "4, 6 and 9 years" are years either way.
    return !(list[unit].isYears && unit == list.count - 1)
  }

  private mutating func age(of piece: AgePiece) throws(AgeField.Fault) -> ChildAge {
    switch piece {
    case .bare(let years, _): return try counted(.years(years))
    case .open(let amount, let unit), .fraction(let amount, let unit): return try counted(unit.age(amount))
    case .pregnancy, .unborn: return .unborn
    case .lifeStage:
      pieces.add(.inWords)
      return .unknown
    case .whole(let age): return age.completedYears == nil ? age : try counted(age)
    }
  }

  private mutating func counted(_ age: ChildAge) throws(AgeField.Fault) -> ChildAge {
    if age == .years(0), !pieces.caveats.contains(.approximate) { pieces.add(.zero) }
    return try pieces.bounded(age)
  }

  private mutating func found(_ first: ChildAge, and others: [ChildAge]) -> AgeField.Children {
    if pieces.tokens.isApproximate { pieces.add(.approximate) }
    return AgeField.Children(
      first: first, others: others, caveats: pieces.caveats, expectedDay: pieces.tokens.expectedDay)
  }
}

extension AgePiece {
  /// The unit that a smaller one could follow within the same age.
  fileprivate var lastUnit: AgeUnit? {
    switch self {
    case .open(_, let unit), .fraction(_, let unit): unit
    case .whole(.years(_, let months)) where months > 0: .months
    default: nil
    }
  }

  /// The unit that this begins with, if it could continue the age before it.
  fileprivate var firstUnit: AgeUnit? {
    switch self {
    case .open(_, let unit), .fraction(_, let unit): unit
    default: nil
    }
  }

  fileprivate var isYears: Bool { if case .open(_, .years) = self { true } else { false } }
}
