import Foundation
import Testing

/// `init --update`: the lists of a register's workbook follow its profile.
@Suite struct InitUpdateTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.shell("hscp-report init register --year 2023-24 --quiet && rm register/*.csv").expectDone()
  }

  private func change(_ old: String, to new: String) throws {
    let text = try place.text("register/profile.toml")
    try #require(text.contains(old), "the profile has no \(old)")
    try place.write(text.replacingOccurrences(of: old, with: new), to: "register/profile.toml")
  }

  private func update(_ options: String = "") throws -> Workplace.Run {
    try place.shell("hscp-report init --update register/register.xlsx \(options)")
  }

  @Test func `what the profile gained is offered, what it lost is not, and the earlier workbook stays`()
    throws
  {
    let before = try place.bytes("register/register.xlsx")
    try change("name = \"No further action\"", to: "name = \"No action\"")
    try place.shell("chmod 640 register/register.xlsx").expectDone()
    let run = try update()
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        Brought 1 list of register/register.xlsx up to date with profile.toml:
          Outcomes
            added: No action
            no longer offered: No further action
        All other cells were read back as they were. The earlier workbook is register/register.xlsx.bak.

        """)
    #expect(try place.bytes("register/register.xlsx.bak") == before)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: place.url("register/register.xlsx").path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let workbook = try WorkbookCells(at: place.url("register/register.xlsx"))
    let lists = try #require(workbook.sheets["Lists to choose from"]).joined()
    #expect(lists.contains("No action") && !lists.contains("No further action"))
    #expect(try Workplace.names(in: place.url("register")).filter { $0.contains("staging") } == [])
    #expect(try place.run("check", "register").status == 0)
  }

  @Test func `a second run writes nothing`() throws {
    try change("name = \"No further action\"", to: "name = \"No action\"")
    #expect(try update("--quiet").output == "")
    let after = try place.bytes("register/register.xlsx")
    try place.shell("rm register/register.xlsx.bak").expectDone()
    let run = try place.run("init", "--update", "register")
    #expect(run.status == 0)
    #expect(
      run.output == "register/register.xlsx offers the names of profile.toml already; nothing was written.\n")
    #expect(try place.bytes("register/register.xlsx") == after)
    #expect(!place.exists("register/register.xlsx.bak"))
  }

  @Test func `an earlier backup of a register is replaced, and nothing else`() throws {
    try change("name = \"No further action\"", to: "name = \"No action\"")
    try update().expectDone()
    try change("name = \"No action\"", to: "name = \"Nothing\"")
    let again = try update()
    #expect(again.output.contains("register.xlsx.bak, in the place of the one before.\n"), "\(again.output)")
    try place.write("mine", to: "register/register.xlsx.bak")
    try change("name = \"Nothing\"", to: "name = \"None\"")
    let run = try update()
    #expect(run.status == 74)
    #expect(
      run.errors.contains(
        "register.xlsx.bak: error: [existing-output] this is not an earlier workbook of init; "))
    #expect(try place.text("register/register.xlsx.bak") == "mine")
  }

  @Test func `a breakdown that is new has a list, and what is left to do is said each time`() throws {
    try place.write(
      try place.text("register/profile.toml") + """

        [[breakdowns]]
        key = "sex"
        name = "Sex"
        columns = ["Sex of child"]
        of = "children"
        values = [{ key = "f", name = "Girl" }, { key = "m", name = "Boy" }]

        """, to: "register/profile.toml")
    let note = """
      Sex has no column yet: write "Sex of child" as a header beside the last one of the referrals, and offer \
      =hscp_values_sex below it (Data Validation, a list).

      """
    let run = try update()
    #expect(
      run.output.contains("\n  Sex, a new list\n    added: Girl\n    added: Boy\n"),
      "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix(note))
    let parts = try WorkbookCells(at: place.url("register/register.xlsx")).parts
    #expect(
      parts["xl/workbook.xml"]?.contains(
        "<definedName name=\"hscp_values_sex\">'Lists to choose from'!$J$2:$J$3<") == true)
    #expect(try update().output.hasSuffix("nothing was written.\n" + note))
  }

  @Test func `an agency that ended is offered until a year says that it is over`() throws {
    try change("name = \"General practice\"", to: "to = 2023-03-31\nname = \"General practice\"")
    let first = try update()
    #expect(first.status == 0, "\(first.errors)")
    #expect(
      first.output.contains(
        "already; nothing was written.\nStill offered, though they ended: General practice. "),
      "\(first.output)")
    #expect(try update("--year 2022-23").output.contains("nothing was written.\n"))
    #expect(
      try update("--year 2023-24").output.contains("  Agencies\n    no longer offered: General practice\n"))
  }

  @Test func `a link leads to the file that is exchanged, and the backup is beside that`() throws {
    try change("name = \"No further action\"", to: "name = \"No action\"")
    try place.shell(
      "mkdir share && mv register/register.xlsx share/ && ln -s ../share/register.xlsx register/register.xlsx"
    )
    .expectDone()
    let run = try update()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("/share/register.xlsx.bak."))
    #expect(try Workplace.names(in: place.url("share")) == ["register.xlsx", "register.xlsx.bak"])
  }

  @Test(arguments: [
    ("chmod 444 register/register.xlsx", 74, "[not-written] the file is read-only; "),
    ("touch 'register/~$register.xlsx'", 74, "[open-workbook] there is ~$register.xlsx beside it; "),
    (
      "touch register/.~lock.register.xlsx#", 74, "[open-workbook] there is .~lock.register.xlsx# beside it; "
    ),
    (
      "cp fixtures/register.xlsx register/register.xlsx", 65,
      "[not-a-form] the workbook has no name hscp_register"
    ),
    ("cp fixtures/register/referrals.csv register/register.xlsx", 65, "[not-a-workbook] "),
    ("rm register/register.xlsx", 65, "[no-such-file] "),
    ("rm register/profile.toml", 64, "there is no profile.toml beside register.xlsx; "),
  ])
  func `what may not be changed stays as it is`(line: String, status: Int32, message: String) throws {
    try change("name = \"No further action\"", to: "name = \"No action\"")
    try place.shell(line).expectDone()
    let before = try? place.bytes("register/register.xlsx")
    let run = try update()
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect((try? place.bytes("register/register.xlsx")) == before)
    #expect(!place.exists("register/register.xlsx.bak"))
  }

  @Test(arguments: [
    "init --update fixtures/register/referrals.csv", "init --update register/register.xlsx other",
    "init --update register/register.xlsx --name Ours",
    "init --update register/register.xlsx --suppress none",
    "init --update register/register.xlsx --from register", "init --year 2023-24",
  ])
  func `what does not belong together is refused`(line: String) throws {
    let before = try place.bytes("register/register.xlsx")
    #expect(try place.shell("hscp-report \(line)").status == 64)
    #expect(try place.bytes("register/register.xlsx") == before)
  }
}
