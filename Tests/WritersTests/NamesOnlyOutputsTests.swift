import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports
@testable import Writers

/// 87 and 64 referrals by agency and feature, 53 and 29 of them of infants: no count of these may be published by name.
struct NamesOnlyOutputsTests {
  private func lines(_ text: String, naming names: [String]) -> [String] {
    text.split(separator: "\n").map(String.init).filter { line in names.contains { line.contains($0) } }
  }

  private let names = ["Hospital", "Constabulary", "Health", "Police", "Neglect", "Unsafe sleep"]

  @Test func `no count of a table of names is in the public files`() throws {
    let (document, snapshot) = try Example.yearly(.public)
    let markdown = Example.markdown(of: document)
    let csv = String(decoding: TidyCSV.bytes(of: document), as: UTF8.self)
    let json = String(decoding: snapshot.json, as: UTF8.self)
    let metadata = String(decoding: CSVMetadata.bytes(for: document), as: UTF8.self)
    for text in [markdown, csv, json, metadata] {
      let numbers = Set(text.split { !$0.isNumber }.map(String.init))
      #expect(numbers.isDisjoint(with: ["87", "64", "53", "29"]))
    }
    // A table of names alone is none: the chapter has the names in a list and in a sentence.
    #expect(lines(csv, naming: names).isEmpty)
    #expect(
      lines(markdown, naming: names + ["neglect"]) == [
        "- Hospital", "- Constabulary", "The concerns about infants were neglect and unsafe sleep.",
      ])
    #expect(
      !WorkbookLayout(document).sheets.contains { ["agencies", "sectors", "features"].contains($0.name) })
  }

  @Test func `the agency named first is only in the board's data, and in no document`() throws {
    let (document, snapshot) = try Example.yearly(.public)
    #expect(!snapshot.tables.contains { $0.id == .agenciesNamedFirst })
    let board = try Example.yearly(.board)
    #expect(board.snapshot[.agenciesNamedFirst]["hospital"] == .count(87))
    for document in [document, board.document] {
      #expect(!document.tables.contains { $0.id == "agencies_named_first" })
    }
  }

  @Test func `names that do not occur are in no table of the public files`() throws {
    let (document, snapshot) = try Example.yearly(.public)
    let json = String(decoding: snapshot.json, as: UTF8.self)
    let tables = try #require(json.firstRange(of: "\"tables\"")).lowerBound
    let vocabulary = try #require(json.firstRange(of: "\"vocabulary\"")).lowerBound
    #expect(!json[tables..<vocabulary].contains("County Council"))
    #expect(!String(decoding: TidyCSV.bytes(of: document), as: UTF8.self).contains("County Council"))
    #expect(!Example.markdown(of: document).contains("County Council"))
  }

  @Test func `the board's files have the counts`() throws {
    let document = try Example.yearly(.board).document
    #expect(
      lines(String(decoding: TidyCSV.bytes(of: document), as: UTF8.self), naming: names) == [
        "2023-24,agencies,agency,Hospital,,,number,87,69.7,107.3,,referrals,hospital,",
        "2023-24,agencies,agency,Constabulary,,,number,64,49.3,81.7,,referrals,police,",
        "2023-24,sectors,sector,Health,,,number,87,69.7,107.3,,referrals,health,",
        "2023-24,sectors,sector,Health,,,rapid_reviews,0,,,,referrals,health,",
        "2023-24,sectors,sector,Police,,,number,64,49.3,81.7,,referrals,police,",
        "2023-24,sectors,sector,Police,,,rapid_reviews,0,,,,referrals,police,",
        "2023-24,outcomes_by_sector,outcome,No further action,sector,Health,number,87,69.7,107.3,,referrals,no-further-action,health",
        "2023-24,outcomes_by_sector,outcome,No further action,sector,Police,number,64,49.3,81.7,,referrals,no-further-action,police",
        "2023-24,features,feature,Neglect,,,number,87,69.7,107.3,,referrals,neglect,",
        "2023-24,features,feature,Neglect,,,rapid_reviews,0,,,,referrals,neglect,",
        "2023-24,features,feature,Unsafe sleep,,,number,64,49.3,81.7,,referrals,sleep,",
        "2023-24,features,feature,Unsafe sleep,,,rapid_reviews,0,,,,referrals,sleep,",
        "2023-24,features_under_one,feature,Neglect,,,number,53,39.7,69.3,,referrals,neglect,",
        "2023-24,features_under_one,feature,Unsafe sleep,,,number,29,19.4,41.6,,referrals,sleep,",
      ])
    #expect(Example.markdown(of: document).contains("| Hospital     |        87 |"))
  }
}
