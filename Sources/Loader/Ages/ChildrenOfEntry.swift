import Records

/// Reads the children of one age entry: `7`, `15 & 13`, `4, 6 and 9`, `twins, 3 weeks`.
///
/// A comma, "and", `&` or `+` between ages parts children, but `3 years and 4 months` is one child's age. What can be
/// read in two ways is no age at all: each case is a ``AgeField/TwoReadings``.
struct ChildrenOfEntry {
  private enum Separator: Hashable {
    case and, plus
    case comma(isTight: Bool)
  }

  private var pieces: AgePieces

  init(_ tokens: AgeTokens, oldest: Int) { self.pieces = AgePieces(of: tokens, oldest: oldest) }

  /// The children, or why there are none.
  mutating func read() throws(AgeField.Fault) -> AgeField.Reading {
    var together = takeTogether()
    if together != nil, case .comma = pieces.next { pieces.at += 1 }
    let first = try pieces.read()
    if pieces.next != .end, together == nil { together = takeTogether() }
    if pieces.next == .end {
      let age = try age(of: first)
      return reading([ChildAge](repeating: age, count: (together ?? 1) - 1), after: age)
    }
    var list = [first]
    var separators: [Separator] = []
    while pieces.next != .end {
      separators.append(try separator())
      list.append(try pieces.read())
    }
    // Which of them are the twins is not said.
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
    case .plus: return .plus
    case .comma(let isTight):
      if pieces.next == .and { pieces.at += 1 }
      return .comma(isTight: isTight)
    default: throw .unreadable
    }
  }

  private mutating func children(
    of list: [AgePiece], between separators: [Separator]
  ) throws(AgeField.Fault) -> AgeField.Reading {
    if let age = joined(list, separators) { return reading([], after: try counted(age)) }
    if let doubt = doubt(about: list, separators) { throw .twoReadings(doubt) }
    var ages: [ChildAge] = []
    for piece in list { ages.append(try age(of: piece)) }
    return reading(Array(ages.dropFirst()), after: ages[0])
  }

  /// One age in two units, `3 years and 4 months`, as the whole entry; by itself a comma or "and" parts no children
  /// there.
  private func joined(_ list: [AgePiece], _ separators: [Separator]) -> ChildAge? {
    guard list.count == 2, separators[0] != .plus, case .open(let amount, let unit) = list[0],
      case .open(let rest, let smaller) = list[1]
    else { return nil }
    return AgePieces.joined((amount, unit), (rest, smaller))
  }

  private func doubt(about list: [AgePiece], _ separators: [Separator]) -> AgeField.TwoReadings? {
    let isPair = list.count == 2
    // "4,6,9" is a list, for no number has two commas.
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

  /// Whether a unit may be meant for a number that has none: `4 and 6 weeks`, `3 years and 5`.
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
      pieces.note(.inWords)
      return .unknown
    case .whole(let age): return age.completedYears == nil ? age : try counted(age)
    }
  }

  private mutating func counted(_ age: ChildAge) throws(AgeField.Fault) -> ChildAge {
    if age == .years(0), !pieces.remarks.contains(.approximate) { pieces.note(.zero) }
    return try pieces.bounded(age)
  }

  private mutating func reading(_ others: [ChildAge], after first: ChildAge) -> AgeField.Reading {
    if pieces.tokens.isApproximate { pieces.note(.approximate) }
    return AgeField.Reading(
      age: first, others: others, remarks: pieces.remarks, expectedDay: pieces.tokens.expectedDay)
  }
}

extension AgePiece {
  /// The unit behind which a smaller one could go on with the same age.
  fileprivate var lastUnit: AgeUnit? {
    switch self {
    case .open(_, let unit), .fraction(_, let unit): unit
    case .whole(.years(_, let months)) where months > 0: .months
    default: nil
    }
  }

  /// The unit that this begins with, if it could go on with the age before it.
  fileprivate var firstUnit: AgeUnit? {
    switch self {
    case .open(_, let unit), .fraction(_, let unit): unit
    default: nil
    }
  }

  fileprivate var isYears: Bool { if case .open(_, .years) = self { true } else { false } }
}
