import Records
import Testing

@testable import Loader

struct GeographyTests {
  private static let place = """
    [geography]
    country_code = "E92000001"
    country_name = "England"
    region_code = "E12000008"
    region_name = "South East"

    """
  private static let authority =
    "old_la_code = \"851\"\nnew_la_code = \"E06000044\"\nla_name = \"Portsmouth\"\n"

  @Test func `an authority is read with both its codes`() throws {
    let geography = try #require(
      try ProfileText(more: Self.place + Self.authority).profile().geography)
    #expect(geography.country == Geography.england)
    #expect(geography.region == Geography.Location(code: "E12000008", name: "South East"))
    #expect(
      geography.area
        == .localAuthority(Geography.Location(code: "E06000044", name: "Portsmouth"), oldCode: "851"))
  }

  @Test func `several authorities are named by the area of their police force`() throws {
    let profile = try ProfileText(
      more: Self.place + "pfa_code = \"E23000030\"\npfa_name = \"Hampshire\""
    ).profile()
    #expect(
      profile.geography?.area
        == .policeForce(Geography.Location(code: "E23000030", name: "Hampshire")))
  }

  @Test func `a profile need not say where the partnership is`() throws {
    #expect(try ProfileText().profile().geography == nil)
  }

  @Test func `the built-in profile is that of Hampshire`() throws {
    #expect(
      try ProfileFile.builtIn().profile.geography?.area
        == .localAuthority(Geography.Location(code: "E10000014", name: "Hampshire"), oldCode: "850"))
  }

  /// The table with one text replaced.
  private static func part(_ end: String, _ old: String = "", with new: String = "") -> String {
    let text = place + end
    return old.isEmpty ? text : text.replacing(old, with: new)
  }

  private static let refused: [(text: String, message: String)] = [
    (
      part(""),
      """
      8:1: error: [missing-key] there is no "old_la_code"; expected a text; add a line old_la_code = "…"
      own.toml:8:1: error: [missing-key] there is no "new_la_code"; expected a text; add a line new_la_code = "…"
      own.toml:8:1: error: [missing-key] there is no "la_name"; expected a text; add a line la_name = "…"
      """
    ),
    (
      part(authority, "851", with: "E851"),
      "13:15: error: [unreadable-code] \"E851\" is not the code of a place; expected three digits in quotes, as in \"850\"; correct it"
    ),
    (
      part(authority, "E06000044", with: "Portsmouth"),
      """
      14:15: error: [unreadable-code] "Portsmouth" is not the code of a place; expected an E and eight digits, as in "E10000014"; \
      correct it
      """
    ),
    (
      part(authority, "South East", with: "South-East"),
      """
      11:15: error: [unknown-area] there is no E12000008, South-East; expected one of the nine regions, as E12000008, South East; \
      correct the code or the name
      """
    ),
    (
      part(authority, "E92000001", with: "E92000002"),
      """
      9:16: error: [unknown-area] there is no E92000002, England; expected E92000001, England; correct the code or the name
      """
    ),
    (
      part(authority, "la_name", with: "pfa_name"),
      """
      15:12: error: [two-areas] there are both an authority and a police force area; expected one of them: the authority, or for several \
      of them the area of their police force; take the other out
      """
    ),
    (
      part(authority, "[geography]", with: "[geography]\nlad_code = \"E07000084\""),
      """
      9:1: error: [unknown-key] there is no setting "lad_code"; expected one of country_code, country_name, la_name, new_la_code, \
      old_la_code, region_code, region_name; take it out
      """
    ),
    (
      part(authority, "\"851\"", with: "851"),
      "13:15: error: [wrong-type] \"old_la_code\" is a number; expected a text in quotes; write old_la_code = \"851\""
    ),
  ]

  @Test(arguments: refused)
  func `a location that data cannot name is refused`(text: String, message: String) {
    #expect(ProfileText(more: text).message == "own.toml:\(message)")
  }
}
