import Records

/// A part of an age entry that can be one child's age.
enum AgePiece: Hashable {
  /// A number without a unit: years, unless the text beside it gives one.
  case bare(Int, digits: Int)
  /// A number with its unit; a smaller unit may follow: `3 years`.
  case open(Int, AgeUnit)
  /// A clinical fraction: `4/12`.
  case fraction(Int, AgeUnit)
  /// Weeks of pregnancy: `32/40`.
  case pregnancy
  case unborn
  /// A time of life alone: `toddler`.
  case lifeStage
  /// Any other age. It is complete: `7yo`, `3y 4m`, `11-15`, `unknown`.
  case whole(ChildAge)

  fileprivate var isBare: Bool { if case .bare = self { true } else { false } }
}

/// Reads the pieces of an age entry from its tokens, one at a time.
struct AgePieces {
  let tokens: AgeTokens
  let field: AgeField
  var at = 0
  private(set) var caveats: [AgeField.Caveat] = []

  init(of tokens: AgeTokens, by field: AgeField) {
    self.tokens = tokens
    self.field = field
  }

  var next: AgeToken { tokens[at] }

  /// Reads the next piece, and a time of life after it, as in `7-month-old baby`.
  mutating func read() throws(AgeField.Fault) -> AgePiece {
    let piece = try readAge()
    // "1 child" is not an age.
    guard next == .lifeStage, !piece.isBare, piece != .lifeStage else { return piece }
    at += 1
    return piece
  }

  private mutating func readAge() throws(AgeField.Fault) -> AgePiece {
    let token = next
    at += 1
    switch token {
    case .unborn:
      readDetailsOfPregnancy()
      return .unborn
    case .due: return .unborn
    case .unknown: return .whole(.unknown)
    case .newborn: return .whole(.between(0, 0))
    case .lifeStage: return try readLifeStage()
    case .under: return try readBound()
    case .fraction: return readDecimal(0)
    case .number(let number, let digits): return try readNumber(number, digits: digits)
    // A dash alone means unknown; before a number it is a minus sign.
    case .hyphen where next == .end && at == 1: return .whole(.unknown)
    case .hyphen:
      guard case .number = next else { throw .unreadable }
      throw .negative
    default: throw .unreadable
    }
  }

  /// `baby`, alone or before an age with a unit: `baby 7 months`, but not `baby 7`.
  private mutating func readLifeStage() throws(AgeField.Fault) -> AgePiece {
    switch next {
    case .number, .fraction, .under, .newborn, .unborn: break
    default: return .lifeStage
    }
    let age = try readAge()
    guard !age.isBare else { throw .unreadable }
    return age
  }

  mutating func add(_ caveat: AgeField.Caveat) {
    if !caveats.contains(caveat) { caveats.append(caveat) }
  }

  private mutating func take(_ token: AgeToken) -> Bool {
    guard next == token else { return false }
    at += 1
    return true
  }

  private mutating func takeNumber() -> Int? {
    guard case .number(let number, _) = next else { return nil }
    at += 1
    return number
  }

  private mutating func takeUnit() -> AgeUnit? {
    guard case .unit(let unit) = next == .capitalM ? .unit(.months) : next else { return nil }
    at += 1
    return unit
  }

  /// Whether years come before this: then `M` means months.
  private var followsYears: Bool { (0..<at).contains { tokens[$0] == .unit(.years) } }

  private mutating func readNumber(_ number: Int, digits: Int) throws(AgeField.Fault) -> AgePiece {
    if takePregnancy() { return .pregnancy }
    switch next {
    case .capitalM:
      guard followsYears else { throw .ambiguous(.monthsOrBoy) }
      at += 1
      return .open(number, .months)
    case .unit(let unit):
      at += 1
      if take(.old) { return .whole(try bounded(unit.age(number))) }
      if let second = takeNumber() {
        guard let smaller = takeUnit() else { throw .unreadable }
        guard let age = AgePieces.joined((number, unit), (second, smaller)) else { throw .unreadable }
        _ = take(.old)
        return .whole(try bounded(age))
      }
      return .open(number, unit)
    case .old:
      at += 1
      return .whole(try bounded(.years(number)))
    case .slash:
      at += 1
      return try readClinicalFraction(number)
    case .number(let months, _):
      // `3 4/12` is three years and four months.
      guard months < 12, tokens[at + 1] == .slash, tokens[at + 2] == .number(12, digits: 2) else {
        throw .unreadable
      }
      at += 3
      return .whole(try bounded(.years(number, months: months)))
    case .point:
      at += 1
      guard case .number(let part, let width) = next, width == 1 || part == 0 else { throw .unreadable }
      at += 1
      return part == 0 ? readUnit(of: number, digits: digits) : readDecimal(number)
    case .fraction:
      at += 1
      return readDecimal(number)
    case .hyphen, .to:
      at += 1
      guard let high = takeNumber(), next != .hyphen else { throw .unreadable }
      let unit = takeUnit() ?? .years
      _ = take(.old)
      return try range(number, high, unit)
    default: return .bare(number, digits: digits)
    }
  }

  private mutating func readUnit(of number: Int, digits: Int) -> AgePiece {
    guard let unit = takeUnit() else { return .bare(number, digits: digits) }
    return .open(number, unit)
  }

  /// Drops a fraction of a year, or of any other unit; the age is then approximate.
  private mutating func readDecimal(_ whole: Int) -> AgePiece {
    add(.approximate)
    return readUnit(of: whole, digits: 0)
  }

  /// Sevenths are days, fifty-seconds weeks, twelfths months.
  private mutating func readClinicalFraction(_ number: Int) throws(AgeField.Fault) -> AgePiece {
    switch takeNumber() {
    case 7: .fraction(number, .days)
    case 52: .fraction(number, .weeks)
    case 12: .fraction(number, .months)
    default: throw .unreadable
    }
  }

  /// The age, if it is in the range that is counted.
  func bounded(_ age: ChildAge) throws(AgeField.Fault) -> ChildAge {
    guard let years = age.completedYears, years <= field.oldest else { throw .tooOld }
    return age
  }

  /// A range such as `11-15` or `2 to 4 months`; both ends must be in one band.
  private mutating func range(_ low: Int, _ high: Int, _ unit: AgeUnit) throws(AgeField.Fault) -> AgePiece {
    guard low < high else { throw .unreadable }
    let youngest = try bounded(unit.age(low))
    guard let oldestOfRange = try? bounded(unit.age(high)) else { throw .reachesTooOld }
    guard let low = youngest.completedYears, let high = oldestOfRange.completedYears,
      field.bands.areAlike(low, high)
    else { throw .acrossBands }
    add(.bandOnly)
    return .whole(.between(low, high))
  }

  /// Reads the limit after "under": at most a year, since a higher one could mean several bands.
  private mutating func readBound() throws(AgeField.Fault) -> AgePiece {
    guard case .number(let limit, _) = next else { throw .unreadable }
    at += 1
    var unit = AgeUnit.years
    if case .unit(let given) = next {
      unit = given
      at += 1
    }
    if next == .old { at += 1 }
    let isUnderOne: Bool =
      switch unit {
      case .years: limit == 1
      case .months: (1...12).contains(limit)
      case .weeks: (1...52).contains(limit)
      case .days: (1...365).contains(limit)
      case .hours: limit >= 1 && limit <= 72
      }
    guard isUnderOne else { throw limit == 0 ? .unreadable : .acrossBands }
    add(.bandOnly)
    return .whole(.between(0, 0))
  }

  /// One age in two units, or `nil` where the second is more than one of the first.
  ///
  /// Weeks and days after months do not change the completed months, and are dropped.
  static func joined(_ first: (Int, AgeUnit), _ second: (Int, AgeUnit)) -> ChildAge? {
    switch (first.1, second.1) {
    case (.years, .months) where second.0 < 12: .years(first.0, months: second.0)
    case (.months, .weeks) where second.0 <= 3: .months(first.0)
    case (.months, .days) where second.0 <= 27: .months(first.0)
    case (.weeks, .days) where second.0 < 7: .days(first.0 * 7 + second.0)
    default: nil
    }
  }

  private static let longestPregnancy = 44

  /// Takes the rest of a pregnancy if the number just read counts its weeks: `32/40`, `32+4/40`, `32 weeks pregnant`.
  private mutating func takePregnancy() -> Bool {
    guard let end = endOfPregnancy(startingAt: at - 1) else { return false }
    at = end
    return true
  }

  /// Reads what may follow "unborn": how far the pregnancy is, or the day on which it should end.
  private mutating func readDetailsOfPregnancy() {
    let start = isComma(next) ? at + 1 : at
    if tokens[start] == .due {
      at = start + 1
    } else if let end = endOfPregnancy(startingAt: start) {
      at = end
    } else if case .number(1...AgePieces.longestPregnancy, _) = next, tokens[at + 1] == .unit(.weeks) {
      // Not after a comma: there these weeks could be another child's age.
      at += 2
    }
  }

  private func endOfPregnancy(startingAt start: Int) -> Int? {
    guard case .number(1...AgePieces.longestPregnancy, _) = tokens[start] else { return nil }
    var end = start + 1
    // Completed weeks and days.
    if tokens[end] == .plus, case .number(0...6, _) = tokens[end + 1] { end += 2 }
    if tokens[end] == .slash, case .number(40, _) = tokens[end + 1] {
      end += 2
      return tokens[end] == .pregnant ? end + 1 : end
    }
    guard tokens[end] == .unit(.weeks), tokens[end + 1] == .pregnant else { return nil }
    return end + 2
  }

  private func isComma(_ token: AgeToken) -> Bool {
    if case .comma = token { true } else { false }
  }
}
