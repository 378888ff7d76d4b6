/// Where a partnership is, by the codes of official statistics, as explore education statistics uses them.
package struct Geography: Hashable, Sendable {
  /// A location by its nine-character code and its name.
  package struct Location: Hashable, Sendable {
    package let code: String
    package let name: String

    package init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// The area of the partnership.
  package enum Area: Hashable, Sendable {
    /// One authority, with the three-digit code that the Department for Education gives it.
    case localAuthority(Location, oldCode: String)
    /// Several authorities that together are the area of a police force.
    case policeForce(Location)
  }

  package let country: Location
  package let region: Location
  package let area: Area

  package init(country: Location, region: Location, area: Area) {
    self.country = country
    self.region = region
    self.area = area
  }

  /// The only country that explore education statistics covers.
  package static let england = Location(code: "E92000001", name: "England")

  /// The regions of England (Office for National Statistics, codes of regions, December 2023).
  package static let regions = [
    Location(code: "E12000001", name: "North East"), Location(code: "E12000002", name: "North West"),
    Location(code: "E12000003", name: "Yorkshire and The Humber"),
    Location(code: "E12000004", name: "East Midlands"),
    Location(code: "E12000005", name: "West Midlands"), Location(code: "E12000006", name: "East of England"),
    Location(code: "E12000007", name: "London"), Location(code: "E12000008", name: "South East"),
    Location(code: "E12000009", name: "South West"),
  ]

  /// Whether a text is a nine-character code of a location in England.
  package static func isCode(_ text: String) -> Bool {
    text.utf8.count == 9 && text.hasPrefix("E") && isNumber(text.dropFirst())
  }

  /// Whether a text is the three-digit code of an authority.
  package static func isOldCode(_ text: String) -> Bool { text.utf8.count == 3 && isNumber(text) }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
