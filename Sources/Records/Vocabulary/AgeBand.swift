/// A band of ages in completed years, or a row of children whose age is in none: unborn children, ages outside all bands, and
/// unknown ages.
package struct AgeBand: Hashable, Sendable {
  package let key: String
  /// The band as tables print it.
  package let name: String
  /// The ages of the band in completed years; `nil` for what is no band of years.
  package let years: ClosedRange<Int>?

  private init(key: String, name: String) {
    self.key = key
    self.name = name
    self.years = nil
  }

  /// A band of years. Its key says which they are, so bands of one key count the same.
  package init(_ years: ClosedRange<Int>, name: String) {
    self.key =
      switch (years.lowerBound, years.upperBound) {
      case (0, 0): "under-1"
      case (let low, let high) where low == high: "\(low)"
      case (let low, let high): "\(low)-to-\(high)"
      }
    self.name = name
    self.years = years
  }

  package static let unborn = AgeBand(key: "unborn", name: "Unborn")
  package static let other = AgeBand(key: "other-ages", name: "Other ages")
  package static let unknown = AgeBand(key: "unknown", name: "Unknown")
  /// Young people who left care, where the profile counts them: until they are 25 (Working Together 2023, chapter 5).
  package static let careLeavers = AgeBand(18...24, name: "18 to 24")

  /// Whether it has a row only where a child is in it.
  package var isRare: Bool { AgeBand.isRare(key) }

  /// The same of a key. Care leavers counted until they were 26 in older files.
  package static func isRare(_ key: String) -> Bool {
    [other.key, careLeavers.key, "18-to-25"].contains(key)
  }
}

/// The bands by which children are counted, from the youngest on, in the order in which tables print them.
package struct AgeBands: Hashable, Sendable {
  /// Unborn children first, then the bands of years, those of other ages, and unknown ages.
  package let all: [AgeBand]
  /// The position of the band of each age in completed years; the last is that of all ages above.
  private let positions: [UInt8]
  /// The position of unknown ages, the last.
  package let unknown: Int

  /// Bands of years, each of which follows the one before it.
  package init(_ bands: [AgeBand]) {
    let endsBelow18 = bands.last?.years.map { $0.upperBound < 18 } ?? false
    all = [.unborn] + bands + (endsBelow18 ? [.careLeavers] : []) + [.other, .unknown]
    unknown = all.count - 1
    var positions = [UInt8](repeating: UInt8(all.count - 2), count: 32)
    for (position, band) in all.enumerated() {
      guard let years = band.years else { continue }
      for age in years where age < 31 { positions[age] = UInt8(position) }
    }
    self.positions = positions
  }

  /// The bands of the national figures (the Department for Education's serious incident notifications).
  package static let national = AgeBands([
    AgeBand(0...0, name: "Under 1"),
    AgeBand(1...5, name: "1 to 5"),
    AgeBand(6...10, name: "6 to 10"),
    AgeBand(11...15, name: "11 to 15"),
    AgeBand(16...17, name: "16 to 17"),
  ])

  /// Whether they are those of the national figures, whatever they are called.
  package var areNational: Bool { all.map(\.key) == AgeBands.national.all.map(\.key) }

  /// The position of the band of an age in completed years.
  func position(ofYears years: Int) -> Int { Int(positions[min(years, positions.count - 1)]) }

  /// Whether ages from one to another, in completed years, are in one band, and are all under one or none is.
  package func areAlike(_ low: Int, _ high: Int) -> Bool {
    position(ofYears: low) == position(ofYears: high) && (low == 0) == (high == 0)
  }
}
