import Records
import Testing

@testable import Loader

struct AgesReaderTests {
  private func faults(_ ages: String) -> [String] {
    [ProfileText(more: "[ages]\n\(ages)").message].compactMap(\.self)
  }

  @Test func `a profile without bands counts by the national ones`() throws {
    #expect(try ProfileText().profile().vocabulary.ageBands == .national)
  }

  @Test func `a partnership's own bands have keys by their ages and its own names`() throws {
    let profile = try ProfileText(
      more: """
        [ages]
        bands = [
          { name = "Babies and toddlers", from = 0, to = 2 }, { name = "3", from = 3, to = 3 },
          { name = "11–18", from = 4, to = 17 },
        ]
        """
    ).profile()
    let bands = profile.vocabulary.ageBands.all
    #expect(
      bands.map(\.key) == ["unborn", "0-to-2", "3", "4-to-17", "18-to-24", "other-ages", "unknown"])
    #expect(bands.map(\.name)[1...3] == ["Babies and toddlers", "3", "11–18"])
  }

  @Test func `bands may reach to 24 where care leavers are counted`() throws {
    let bands = "bands = [{ name = \"A\", from = 0, to = 15 }, { name = \"B\", from = 16, to = 24 }]"
    let profile = try ProfileText(more: "[ages]\ncare_leavers = true\n\(bands)").profile()
    #expect(
      profile.vocabulary.ageBands.all.map(\.key) == [
        "unborn", "0-to-15", "16-to-24", "other-ages", "unknown",
      ])
    #expect(faults(bands).first?.contains("[number-too-large] \"to\" is 24") == true)
  }

  @Test(arguments: [
    (
      "{ name = \"A\", from = 0, to = 4 }, { name = \"B\", from = 4, to = 17 }",
      "[unreadable-age-band] \"B\" begins before \"A\" ends"
    ),
    (
      "{ name = \"A\", from = 0, to = 4 }, { name = \"B\", from = 6, to = 17 }",
      "[unreadable-age-band] there are ages between \"A\" and \"B\""
    ),
    ("{ name = \"A\", from = 5, to = 4 }", "[unreadable-age-band] the band begins at 5 and ends at 4"),
    (
      "{ name = \"A\", from = 0, to = 4 }, { name = \"a\", from = 5, to = 17 }",
      "[unreadable-age-band] another row is called \"a\" too; expected a name of its own for each band"
    ),
    (
      "{ name = \"Unknown\", from = 0, to = 4 }",
      "[unreadable-age-band] another row is called \"Unknown\" too"
    ),
    ("{ name = \"A\", from = 5 }", "[missing-key] the band has no \"to\""),
    ("{ from = 0, to = 5 }", "[missing-key] there is no \"name\""),
    ("{ name = \"A\", from = 0, to = 5, until = 6 }", "[unknown-key] there is no setting \"until\""),
  ])
  func `bands that overlap, leave a gap or are not whole are errors`(bands: String, fault: String) {
    let found = faults("bands = [\(bands)]")
    #expect(found.contains { $0.contains(fault) }, "\(found)")
  }
}
