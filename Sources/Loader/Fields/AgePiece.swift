import Records

/// A part of an age entry that can stand for a child by itself.
enum AgePiece: Hashable {
  /// A number without a unit: years, where nothing beside it says otherwise.
  case bare(Int, digits: Int)
  /// A number with its unit, which a smaller unit may follow: `3 years`.
  case open(Int, AgeUnit)
  /// A clinical fraction: `4/12`.
  case fraction(Int, AgeUnit)
  /// Weeks of pregnancy: `32/40`.
  case pregnancy
  case unborn
  /// A time of life alone: `toddler`.
  case lifeStage
  /// Any other age, which nothing can be added to: `7yo`, `3y 4m`, `11-15`, `unknown`.
  case whole(ChildAge)
}

extension AgePiece {
  fileprivate var isBare: Bool { if case .bare = self { true } else { false } }
}

/// Reads one piece after the other from the tokens of an age entry.
struct AgePieces {
  let tokens: AgeTokens
  let oldest: Int
  var at = 0
  private(set) var remarks: [AgeField.Remark] = []

  init(of tokens: AgeTokens, oldest: Int) {
    self.tokens = tokens
    self.oldest = oldest
  }

  var next: AgeToken { tokens[at] }

  /// The piece that begins here, with a time of life behind it, as in `7-month-old baby`; the rest is left.
  mutating func read() throws(AgeField.Fault) -> AgePiece {
    let piece = try readAge()
    // "1 child" is no age.
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
    case .newborn: return .whole(.banded(.underOne))
    case .lifeStage: return try readLifeStage()
    case .under: return try readBound()
    case .fraction: return readDecimal(0)
    case .number(let number, let digits): return try readNumber(number, digits: digits)
    // A dash alone says that nobody knows; before a number it is a sign.
    case .hyphen where next == .end && at == 1: return .whole(.unknown)
    case .hyphen:
      guard case .number = next else { throw .unreadable }
      throw .negative
    default: throw .unreadable
    }
  }

  /// `baby`, or with an age that says its unit behind it: `baby 7 months`, but not `baby 7`.
  private mutating func readLifeStage() throws(AgeField.Fault) -> AgePiece {
    switch next {
    case .number, .fraction, .under, .newborn, .unborn: break
    default: return .lifeStage
    }
    let age = try readAge()
    guard !age.isBare else { throw .unreadable }
    return age
  }

  mutating func note(_ remark: AgeField.Remark) {
    if !remarks.contains(remark) { remarks.append(remark) }
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

  /// Whether years stand before this: then `M` says months.
  private var followsYears: Bool { (0..<at).contains { tokens[$0] == .unit(.years) } }

  private mutating func readNumber(_ number: Int, digits: Int) throws(AgeField.Fault) -> AgePiece {
    if isPregnancy() { return .pregnancy }
    switch next {
    case .capitalM:
      guard followsYears else { throw .twoReadings(.monthsOrBoy) }
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

  /// A fraction of a year, or of any unit, is cut off, and said to be a guess.
  private mutating func readDecimal(_ whole: Int) -> AgePiece {
    note(.approximate)
    return readUnit(of: whole, digits: 0)
  }

  /// Days of seven, weeks of fifty-two, months of twelve.
  private mutating func readClinicalFraction(_ number: Int) throws(AgeField.Fault) -> AgePiece {
    switch takeNumber() {
    case 7: .fraction(number, .days)
    case 52: .fraction(number, .weeks)
    case 12: .fraction(number, .months)
    default: throw .unreadable
    }
  }
}
