import Testing

@testable import Loader

struct EmailAddressTests {
  @Test(arguments: [
    "jane.smith@example.nhs.uk", "o'brien@example.org", "a@b.co", "jane_smith+reviews@example.org",
    "JS-1@X-Y.LONDON",
    "jane@exämple.org", "hélène@example.org", "jane@example.org.",
  ])
  func `an address is found whatever is in its name`(address: String) {
    let expected = address.hasSuffix(".") ? String(address.dropLast()) : address
    #expect(Found.pieces(in: "Write to \(address) about it.") == ["emailAddress: \(expected)"])
  }

  @Test(arguments: [
    "[Write to us](mailto:jane@example.org)", "<jane@example.org>", "(jane@example.org)",
    "mailto:jane@example.org?subject=x",
    "**jane@example.org**", "`jane@example.org`", "jane@example.org,",
    "https://example.org/?to=jane@example.org",
  ])
  func `the Markdown around an address is not part of it`(text: String) {
    #expect(Found.pieces(in: text) == ["emailAddress: jane@example.org"])
  }

  @Test(arguments: [
    "jane\\_smith@example.org", "jane_smith&#64;example.org", "jane_smith&commat;example&#x2e;org",
  ])
  func `an address is found as its reader sees it`(text: String) {
    #expect(Found.canonical(text) == ["JANE_SMITH@EXAMPLE.ORG"])
  }

  @Test(arguments: [
    "@HampshireSCP", "Follow @example.org", "jane@example", "five @ 3.50", "jane @ example.org",
    "logo@2x.png",
    "https://maps.example.org/@51.06,-1.31,15z", "swift-testing@6.3.1", "a@b.c",
  ])
  func `a text without a name, a domain or an ending is not an address`(text: String) {
    #expect(Found.pieces(in: text) == [])
  }
}
