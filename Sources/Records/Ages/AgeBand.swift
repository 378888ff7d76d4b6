/// A band of ages in completed years, as in the national figures (the Department for Education's serious incident
/// notifications), with separate bands for unborn children and unknown ages.
public enum AgeBand: String, CaseIterable, Hashable, Sendable {
  case unborn
  case underOne = "under-1"
  case oneToFive = "1-to-5"
  case sixToTen = "6-to-10"
  case elevenToFifteen = "11-to-15"
  case sixteenAndSeventeen = "16-to-17"
  /// Young people who left care, where the profile counts them; tables show the row only where it occurs.
  case careLeaver = "18-to-25"
  case unknown

  /// The band of an age in completed years, or `nil` above 25.
  @inlinable public init?(completedYears: Int) {
    switch completedYears {
    case ..<1: self = .underOne
    case 1...5: self = .oneToFive
    case 6...10: self = .sixToTen
    case 11...15: self = .elevenToFifteen
    case 16...17: self = .sixteenAndSeventeen
    case 18...25: self = .careLeaver
    default: return nil
    }
  }

  /// The band at a position in the list of all bands, from 0.
  @inlinable public init?(position: Int) {
    switch position {
    case 0: self = .unborn
    case 1: self = .underOne
    case 2: self = .oneToFive
    case 3: self = .sixToTen
    case 4: self = .elevenToFifteen
    case 5: self = .sixteenAndSeventeen
    case 6: self = .careLeaver
    case 7: self = .unknown
    default: return nil
    }
  }

  /// The band's position in the list of all bands, from 0.
  @inlinable public var position: Int {
    switch self {
    case .unborn: 0
    case .underOne: 1
    case .oneToFive: 2
    case .sixToTen: 3
    case .elevenToFifteen: 4
    case .sixteenAndSeventeen: 5
    case .careLeaver: 6
    case .unknown: 7
    }
  }

  /// The ages of the band in completed years; `nil` for unborn children and unknown ages.
  package var years: ClosedRange<Int>? {
    switch self {
    case .underOne: 0...0
    case .oneToFive: 1...5
    case .sixToTen: 6...10
    case .elevenToFifteen: 11...15
    case .sixteenAndSeventeen: 16...17
    case .careLeaver: 18...25
    case .unborn, .unknown: nil
    }
  }

  /// The band as tables print it.
  package var name: String {
    switch self {
    case .unborn: "Unborn"
    case .underOne: "Under 1"
    case .oneToFive: "1 to 5"
    case .sixToTen: "6 to 10"
    case .elevenToFifteen: "11 to 15"
    case .sixteenAndSeventeen: "16 to 17"
    case .careLeaver: "18 to 25"
    case .unknown: "Unknown"
    }
  }
}
