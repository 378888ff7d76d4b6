/// Where a partnership is, by the codes of official statistics, as the explore education statistics name places.
package struct Geography: Hashable, Sendable {
  /// A place by its nine-character code and its name.
  package struct Location: Hashable, Sendable {
    package let code: String
    package let name: String

    package init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// What the partnership's figures are about.
  package enum Area: Hashable, Sendable {
    /// One authority, with its three-digit code of the Department for Education besides.
    case localAuthority(Location, oldCode: String)
    /// Several authorities, which together are the area of a police force.
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

  /// The one country whose figures the explore education statistics are about.
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

  /// Whether a text is a code of nine characters for a place in England.
  package static func isCode(_ text: String) -> Bool {
    text.utf8.count == 9 && text.hasPrefix("E") && isNumber(text.dropFirst())
  }

  /// Whether a text is an authority's code of three digits.
  package static func isOldCode(_ text: String) -> Bool { text.utf8.count == 3 && isNumber(text) }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
