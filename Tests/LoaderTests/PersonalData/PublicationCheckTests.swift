import Records
import Testing

@testable import Loader

struct PublicationCheckTests {
  private func check(_ settings: String, keepsValues: Bool = false) throws -> PublicationCheck {
    PublicationCheck(by: try ProfileText(partnership: settings).profile(), keepsValues: keepsValues)
  }

  private func places(_ markdown: String, by check: PublicationCheck) -> [String] {
    check.findings(in: Wording.Text(file: "t.md", markdown: markdown)).map(\.place.description)
  }

  @Test func `each of several pieces has its own line and character`() throws {
    let text = "a b@example.org, 👩‍👧 c@example.org\r\n\r\né d@example.org e@example.org\n"
    #expect(try places(text, by: check("")) == ["t.md:1:3", "t.md:1:20", "t.md:3:3", "t.md:3:17"])
  }

  @Test func `a finding names the kind and the place, not the piece`() throws {
    let text = Wording.Text(file: "resources.md", markdown: "Help\n\nRing é 020 7946 0018.\n")
    let findings = try check("").findings(in: text)
    #expect(
      findings.map(\.description) == [
        """
        resources.md:3:8: error: [personal-data] this looks like a telephone number; \
        expected none in a text that will be published; \
        remove it, or list it under [publish] allow of the profile if everyone may read it
        """
      ])
    #expect(findings.first?.value == nil)
  }

  @Test func `if values are shown, the piece is shown as written`() throws {
    let text = Wording.Text(file: "resources.md", markdown: "Ring 020\n7946&nbsp;0018.")
    #expect(
      try check("", keepsValues: true).findings(in: text).map(\.value) == ["020 7946&nbsp;0018"])
  }

  @Test func `the contact of the partnership is allowed, however it is written`() throws {
    let check = try check(
      "contact = \"the business unit, 020 7946 0018, unit@example.org, 1 High Street, SO23 8UJ\"")
    #expect(places("+44 (0)20 7946 0018, UNIT@example.org, so23 8uj", by: check) == [])
    #expect(places("020 7946 0019, unit@example.com, SO23 8UL", by: check).count == 3)
  }

  @Test func `what the profile allows is allowed with any spaces and in any case`() throws {
    let check = try check(
      "[publish]\nallow = [\"0808 800 5000\", \"so238uj\", \"Help@example.org\", \"943 476 5919\"]")
    #expect(places("08088005000 SO23 8UJ help@EXAMPLE.org 9434765919", by: check) == [])
    #expect(places("0808 800 5001", by: check) == ["t.md:1:1"])
  }

  @Test func `the same digits as another kind of piece are not allowed`() throws {
    let check = try check("[publish]\nallow = [\"01420 12343\"]")
    #expect(places("0142012343", by: check) == ["t.md:1:1"])
  }

  @Test func `an agency may have a postcode in its name`() throws {
    let profile = try ProfileText(
      lists: "[[agencies]]\nkey = \"gp\"\nname = \"The Surgery, SO23 8UJ\"\nsector = \"Health\""
    ).profile()
    #expect(places("The Surgery, SO23 8UJ", by: PublicationCheck(by: profile)) == [])
  }

  @Test func `an agency may not have a telephone number or an address of mail in its name`() throws {
    let profile = try ProfileText(
      lists: "[[agencies]]\nkey = \"gp\"\nname = \"020 7946 0018 gp@example.org\"\nsector = \"Health\""
    ).profile()
    #expect(places("020 7946 0018 gp@example.org", by: PublicationCheck(by: profile)).count == 2)
  }

  @Test func `without a profile nothing is allowed`() {
    #expect(places("0808 800 5000", by: PublicationCheck(by: nil)) == ["t.md:1:1"])
  }

  @Test func `an entry that allows nothing is refused`() {
    #expect(
      ProfileText(partnership: "[publish]\nallow = [\"0808 800 5000\", \"999\"]").message == """
        own.toml:8:27: error: [nothing-to-allow] "999" is published in any case; \
        expected e-mail addresses, telephone numbers, NHS numbers or postcodes; correct it, or take it out
        """)
    #expect(
      ProfileText(partnership: "[publish]\nallowed = []").message == """
        own.toml:8:1: error: [unknown-key] there is no setting "allowed"; expected one of allow, counts, tables; \
        did you mean "allow"?
        """)
  }
}
