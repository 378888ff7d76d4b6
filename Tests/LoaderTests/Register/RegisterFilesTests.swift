import Foundation
import Records
import SystemPackage
import Testing

@testable import Loader

struct RegisterFilesTests {
  @Test func `a folder is a register if it holds the referrals`() throws {
    let folder = try TemporaryFolder()
    try folder.write("referrals.csv", "x")
    let files = try RegisterFiles(at: folder.path)
    #expect(files.folder == folder.path)
    #expect(files.candidates.first?.path == folder.path.appending("referrals.csv"))
    #expect(files.candidates.first?.name == "referrals.csv")
    #expect(files.profile == nil)
  }

  @Test func `files in capitals are those of the register`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Referrals.CSV", "reference,date_considered,agency,age,outcome\nA,05/05/2024,GP,7,NFA\n")
    try folder.write("Reviews.csv", "review,name\na,Case A\n")
    try folder.write("RECOMMENDATIONS.csv", "review,number,recommendation\na,1,Share.\n")
    try folder.write("Profile.toml", "x")
    let files = try RegisterFiles(at: folder.path)
    let reading = try files.reviews(beside: files.candidates[0], by: reader())
    #expect(files.candidates.map(\.name) == ["Referrals.CSV"])
    #expect(reading.records.reviews.map(\.name) == ["Case A"])
    #expect(reading.records.recommendations.count == 1)
    #expect(files.profile?.lastComponent?.string == "Profile.toml")
    #expect(files.unusedFiles == [])
  }

  @Test func `a folder whose register has another name or format is refused with the name of it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("register.xls", "x")
    try folder.write("minutes.txt", "x")
    #expect(
      folder.message { _ = try RegisterFiles(at: folder.path) } == """
        FOLDER: error: [no-register] this folder holds no register, but "register.xls"; \
        expected referrals.csv or register.xlsx in it; name the folder or the file that holds the referrals
        """)
  }

  @Test func `a folder with nothing but a text called like the referrals is refused with the name of it`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("Referrals.txt", "x")
    try folder.write("minutes.txt", "x")
    #expect(
      folder.message { _ = try RegisterFiles(at: folder.path) } == """
        FOLDER: error: [no-register] this folder holds no register, but a text file "Referrals.txt"; \
        expected referrals.csv or register.xlsx in it; if it is the register, call it referrals.csv, or name the file itself
        """)
  }

  @Test func `two spellings of one name are refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("referrals.csv", "reference,date_considered,agency,age,outcome\n")
    try folder.write("reviews.csv", "review\n")
    try folder.write("Reviews.csv", "review\n")
    let files = try RegisterFiles(at: folder.path)
    #expect(
      folder.message { _ = try files.reviews(beside: nil, by: reader()) } == """
        FOLDER: error: [two-registers] there are Reviews.csv and reviews.csv; \
        expected rows in only one file of the folder; keep the one that counts
        """)
  }

  @Test func `other tables in the folder are noted, and are a warning where they are called like a part`()
    throws
  {
    let folder = try TemporaryFolder()
    for name in [
      "referrals.csv", "reviews 2022.csv", "budget.xlsx", "Recommendation.csv", "notes.txt",
      "~$register.xlsx",
    ] {
      try folder.write(name, "x")
    }
    #expect(
      try RegisterFiles(at: folder.path).unusedFiles.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "Recommendation.csv warning unused-file", "budget.xlsx note unused-file",
        "reviews 2022.csv warning unused-file",
      ])
  }

  @Test func `a file is a register whatever its name, and its folder is the register's`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("2023.txt", "x")
    try folder.write("profile.toml", "x")
    let files = try RegisterFiles(at: file)
    #expect(files.folder == folder.path)
    #expect(files.candidates.first?.name == "2023.txt")
    #expect(files.profile == folder.path.appending("profile.toml"))
  }

  @Test func `a file without a folder is in the current one`() throws {
    #expect(try RegisterFiles(at: "referrals.csv").folder == ".")
  }

  @Test func `reviews need no referrals in their folder, and a folder with neither is refused`() throws {
    let folder = try TemporaryFolder()
    #expect(
      folder.message { _ = try RegisterFiles(at: folder.path, holding: .reviews) } == """
        FOLDER: error: [no-register] this folder holds no register; expected reviews.csv or register.xlsx in it; \
        name the folder or the file that holds the reviews
        """)
    try folder.write("reviews.csv", "x")
    #expect(try RegisterFiles(at: folder.path, holding: .reviews).candidates == [])
    #expect(folder.message { _ = try RegisterFiles(at: folder.path) } != nil)
  }

  @Test func `a folder without referrals is refused`() throws {
    let folder = try TemporaryFolder()
    #expect(
      folder.message { _ = try RegisterFiles(at: folder.path) } == """
        FOLDER: error: [no-register] this folder holds no register; expected referrals.csv or register.xlsx in it; \
        name the folder or the file that holds the referrals
        """)
  }

  private static let header = "date_considered,agency,age,outcome\n"

  private func reader() throws -> RegisterReader {
    try BuiltInProfile.reader()
  }

  @Test func `a folder with rows in two files is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("referrals.csv", Self.header + "05/05/2024,GP,7,NFA\n")
    try folder.write("register.xlsx", Self.header + "05/05/2024,GP,7,NFA\n")
    let reader = try reader()
    #expect(
      folder.message { _ = try RegisterFiles(at: folder.path).referrals(by: reader) } == """
        FOLDER/referrals.csv: error: [two-registers] FOLDER/register.xlsx also holds referrals; \
        expected rows in only one file of the folder; name the right file, or move the other one away
        """)
  }

  @Test(arguments: [("referrals.csv", "register.xlsx"), ("register.xlsx", "referrals.csv")])
  func `the file with rows is the register, where another has none`(full: String, empty: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(full, Self.header + "05/05/2024,GP,7,NFA\n")
    try folder.write(empty, Self.header)
    #expect(try RegisterFiles(at: folder.path).referrals(by: reader()).name == full)
  }

  /// Ignored, it would be replaced by the built-in profile and its policy.
  @Test func `a profile that is a link to nothing is still the profile`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("referrals.csv", "")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path.appending("profile.toml").string, withDestinationPath: "nowhere.toml")
    #expect(try RegisterFiles(at: folder.path).profile == folder.path.appending("profile.toml"))
  }
}
