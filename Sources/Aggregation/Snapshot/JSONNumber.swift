/// A number in `figures.json`: a count is whole, a percentage, a rate or a limit has decimals.
enum JSONNumber: Hashable, Sendable {
  case whole(Int)
  case decimal(Double)

  /// A count, or `nil` for a number with decimals.
  var whole: Int? { if case .whole(let number) = self { number } else { nil } }
}

extension JSONNumber: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .whole(number)
    } else {
      self = .decimal(try container.decode(Double.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .whole(let number): try container.encode(number)
    case .decimal(let number): try container.encode(number)
    }
  }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self = .whole(value) }
}
