/// Where a partnership is, by the codes of official statistics, as the explore education statistics name places.
package struct Geography: Hashable, Sendable {
  /// A place by its nine-character code and its name.
  package struct Place: Hashable, Sendable {
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
    case localAuthority(Place, oldCode: String)
    /// Several authorities, which together are the area of a police force.
    case policeForce(Place)
  }

  package let country: Place
  package let region: Place
  package let area: Area

  package init(country: Place, region: Place, area: Area) {
    self.country = country
    self.region = region
    self.area = area
  }

  /// The one country whose figures the explore education statistics are about.
  package static let england = Place(code: "E92000001", name: "England")

  /// The regions of England (Office for National Statistics, codes of regions, December 2023).
  package static let regions = [
    Place(code: "E12000001", name: "North East"), Place(code: "E12000002", name: "North West"),
    Place(code: "E12000003", name: "Yorkshire and The Humber"),
    Place(code: "E12000004", name: "East Midlands"),
    Place(code: "E12000005", name: "West Midlands"), Place(code: "E12000006", name: "East of England"),
    Place(code: "E12000007", name: "London"), Place(code: "E12000008", name: "South East"),
    Place(code: "E12000009", name: "South West"),
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
