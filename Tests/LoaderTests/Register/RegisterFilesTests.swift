import Foundation
import SystemPackage
import Testing

@testable import Loader

struct RegisterFilesTests {
  @Test func `a folder is a register if it holds the referrals`() throws {
    let folder = try TemporaryFolder()
    try folder.write("referrals.csv", "x")
    let files = try RegisterFiles(at: folder.path)
    #expect(files.folder == folder.path)
    #expect(files.referrals.path == folder.path.appending("referrals.csv"))
    #expect(files.referrals.name == "referrals.csv")
    #expect(files.profile == nil)
  }

  @Test func `a file is a register whatever its name, and its folder is where it lies`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("2023.txt", "x")
    try folder.write("profile.toml", "x")
    let files = try RegisterFiles(at: file)
    #expect(files.folder == folder.path)
    #expect(files.referrals.name == "2023.txt")
    #expect(files.profile == folder.path.appending("profile.toml"))
  }

  @Test func `a file without a folder lies in this one`() throws {
    #expect(try RegisterFiles(at: "referrals.csv").folder == ".")
  }

  @Test func `a folder without referrals is refused`() throws {
    let folder = try TemporaryFolder()
    #expect(
      folder.message { _ = try RegisterFiles(at: folder.path) } == """
        FOLDER: error: [no-register] this folder holds no register; expected referrals.csv in it; \
        name the folder or the file that holds the referrals
        """)
  }

  @Test func `a folder with two registers is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("referrals.csv", "x")
    try folder.write("register.xlsx", "x")
    #expect(
      folder.message { _ = try RegisterFiles(at: folder.path) } == """
        FOLDER/referrals.csv: error: [two-registers] FOLDER/register.xlsx is a register too; \
        expected one register in a folder; name the one that counts, or move the other away
        """)
  }

  @Test(arguments: ["register.xlsx", "other.XLSX"])
  func `a workbook is refused with what to do`(name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(name, "x")
    let message = """
      FOLDER/\(name): error: [workbook-register] this is a workbook, which this version cannot read; \
      expected a CSV file; save its sheet of referrals as "CSV UTF-8"
      """
    #expect(folder.message { _ = try RegisterFiles(at: file) } == message)
    if name == "register.xlsx" {
      #expect(folder.message { _ = try RegisterFiles(at: folder.path) } == message)
    }
  }

  /// Passed over, it would leave the built-in profile and its policy in its place.
  @Test func `a profile that is a link to nothing is still the profile`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("referrals.csv", "")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path.appending("profile.toml").string, withDestinationPath: "nowhere.toml")
    #expect(try RegisterFiles(at: folder.path).profile == folder.path.appending("profile.toml"))
  }
}
