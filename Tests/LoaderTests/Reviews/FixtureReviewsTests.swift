import Foundation
import Records
import SystemPackage
import Testing

@testable import Loader

/// The four published responses, counted by hand.
@Suite struct FixtureReviewsTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fixtures").path

  private func register(_ name: String) throws -> ReviewRegister {
    try ReviewRegister(at: FilePath(Self.fixtures).appending(name))
  }

  /// The records without their places.
  private func placeless(_ records: ReviewRecords) -> ReviewRecords {
    var records = records
    let nowhere = Place(file: "")
    for index in records.reviews.indices { records.reviews[index].place = nowhere }
    for index in records.recommendations.indices { records.recommendations[index].place = nowhere }
    return records
  }

  @Test
  func `there are 4 reviews with 20 recommendations, 24 items, 35 answers and a sentence that opens parts`()
    throws
  {
    let register = try register("register")
    let rows = register.recommendations.filter { !$0.opensParts }
    let opening = register.recommendations.filter(\.opensParts)
    #expect(opening.map { "\($0.review) \($0.number)" } == ["baby-amelia 3"])
    #expect(register.reviews.map(\.id) == ["baby-amelia", "child-u", "baby-sally", "baby-lucy"])
    #expect(Set(rows.map { "\($0.review) \($0.number)" }).count == 20)
    #expect(Set(rows.map { "\($0.review) \($0.number) \($0.part ?? "")" }).count == 24)
    #expect(rows.count == 35)
    #expect(rows.count(where: \.hasOwnText) == 24)
    #expect(rows.allSatisfy { !$0.text.isEmpty && !$0.response.isEmpty })
    #expect(register.found == [])
    #expect(register.reading.leftOut == 0)
  }

  @Test func `11 rows are complete, 17 in progress and 7 planned; one has two responders`() throws {
    let rows = try register("register").recommendations
    let statuses = try ProfileFile.builtIn().profile.vocabulary.statuses.map(\.key)
    let keys = rows.map { $0.status.map { statuses[Int($0.index)] } }
    #expect(keys.count { $0 == "complete" } == 11)
    #expect(keys.count { $0 == "in-progress" } == 17)
    #expect(keys.count { $0 == "planned" } == 7)
    #expect(rows.filter { $0.responders.count > 1 }.map { "\($0.review) \($0.number)" } == ["child-u 3"])
  }

  @Test func `three reviews are of today's kind, and two were published`() throws {
    let reviews = try register("register").reviews
    #expect(reviews.map { $0.kind == .seriousCaseReview } == [false, true, false, false])
    #expect(reviews.map { $0.kind == .localChildSafeguardingPracticeReview } == [true, false, true, true])
    #expect(reviews.map { $0.published?.iso } == ["2022-03-29", nil, nil, "2022-01-24"])
    #expect(reviews[1].considered?.iso == "2015-07-20")
    #expect(reviews[1].guidance == "Working Together to Safeguard Children, 2015")
  }

  @Test func `a list in a response keeps its lines and paragraphs`() throws {
    let last = try #require(try register("register").recommendations.last)
    #expect(last.response.split(separator: "\n", omittingEmptySubsequences: false).count == 7)
    #expect(last.response.contains("\n- the GP of the child\n"))
    #expect(last.response.contains("education service\n\nA message to social work teams"))
  }

  @Test func `an agency has its key, and a body that never refers has one made from its name`() throws {
    let rows = try register("register").recommendations
    #expect(
      rows[1].addressedTo == [
        Category("childrens-services", "Hampshire County Council's Children's Services"),
        Category("southern-health", "Southern Health Foundation Trust"),
      ])
    #expect(
      rows[11].addressedTo == [
        Category("hampshire-safeguarding-children-board", "Hampshire Safeguarding Children Board"),
        Category("partner-agencies", "Partner agencies"),
      ])
  }

  @Test func `the workbook has the same records, without a finding`() throws {
    let (folder, workbook) = (try register("register"), try register("register.xlsx"))
    #expect(placeless(workbook.reading.records) == placeless(folder.reading.records))
    #expect(workbook.found == [])
    #expect(workbook.recommendations.first?.place.description == "register.xlsx:Recommendations!row 2")
  }

  @Test func `the files of a folder are named with their digests, a workbook is named already`() throws {
    let inputs = try register("register").reading.inputs
    #expect(inputs.map(\.name) == ["reviews.csv", "recommendations.csv"])
    #expect(inputs.allSatisfy { $0.sha256?.count == 64 })
    #expect(try register("register.xlsx").reading.inputs == [])
  }

  @Test func `a partnership's own sheets, headers and statuses are read by its profile`() throws {
    let folder = FilePath(Self.fixtures)
    let profile = try ProfileFile(at: folder.appending("profiles").appending("second.toml")).profile
    let register = try ReviewRegister(
      at: folder.appending("second").appending("register.xlsx"), profile: profile)
    #expect(register.reviews.map(\.name) == ["Child Marlow", "Child Tansy", "Babies who are bruised"])
    #expect(register.reviews.map(\.initiated?.iso) == ["2022-11-03", "2023-10-26", "2024-03-07"])
    let rows = register.recommendations
    #expect(rows.map(\.review) == ["Q-06", "Q-06", "Q-06", "Q-18", "Q-18", "Q-18"])
    #expect(rows.map { "\($0.number)\($0.part ?? "")" } == ["1", "2", "2", "1a", "1b", "2"])
    #expect(rows.compactMap(\.status) == [2, 1, 1, 2, 0, 1].map { Code<Status>($0) })
    #expect(rows[2].text == "Police and council should share what they know about a home.")
    #expect(rows[5].responders.map(\.name) == ["Quillshire Safeguarding Children Partnership"])
    #expect(register.found == ["register.xlsx:To do!J5 note complete-without-evidence"])
  }
}
