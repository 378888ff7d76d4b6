import Foundation
import Testing

@Suite struct CheckCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `a clean register has no findings and its counts by year`() throws {
    let run = try place.run("check", "fixtures/register")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        referrals.csv, built-in profile: 27 rows, 0 errors, 0 warnings, 0 notes
          2021-22  8 referrals
          2022-23  10 referrals
          2023-24  9 referrals

        """)
  }

  @Test func `checking writes no file`() throws {
    _ = try place.run("check", "fixtures/register")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["fixtures"])
  }

  @Test func `errors end with 1, with a year only where they bear on it`() throws {
    try place.writeRegister(replacing: "13/03/2023,22/03/2023", with: "23/03/2023,22/03/2023")
    let all = try place.run("check", "broken")
    #expect(all.status == 1)
    #expect(
      all.output == """
        referrals.csv:19:3: error: [considered-before-received] the date considered lies before the date received; \
        expected the same day or a later one; correct one of the two
        referrals.csv, built-in profile: 27 rows, 1 error, 0 warnings, 0 notes
          2021-22  8 referrals
          2022-23  9 referrals, 1 row left out
          2023-24  9 referrals

        """)
    #expect(try place.run("check", "broken", "--year", "2022-23").status == 1)
    #expect(try place.run("check", "broken", "--year", "2023-24").status == 0)
  }

  @Test func `quiet says nothing but what went wrong`() throws {
    try place.writeRegister(replacing: "EX-2023-02", with: "EX-2023-01")
    let run = try place.run("check", "broken", "--quiet")
    #expect(run.status == 1)
    #expect(
      run.output == """
        referrals.csv:21:1: error: [repeated-reference] line 20 has the same reference; expected one row per \
        referral; correct it, or remove the copy

        """)
    #expect(try place.run("check", "fixtures/register", "--quiet").output == "")
  }
}
