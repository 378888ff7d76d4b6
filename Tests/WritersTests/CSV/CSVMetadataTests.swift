import TestSupport
import Foundation
import Records
import Testing

@testable import Reports
@testable import Writers

struct CSVMetadataTests {
  private func object() throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(CSVMetadata.bytes(for: Example.document())))
    return try #require(json as? [String: Any])
  }

  @Test func `the notes are in the metadata, since a CSV file has no place for them`() throws {
    #expect(
      try object()["rdfs:comment"] as? [String] == [
        "The first note.", "A *second* note.", "Of the headline.",
      ])
  }

  @Test func `it says what the file is, by whom and from what`() throws {
    let object = try object()
    #expect(object["url"] as? String == "figures.csv")
    #expect(object["dc:title"] as? String == "Learning Group: yearly figures 2023-24")
    #expect(object["dc:publisher"] as? String == "Example Partnership")
    #expect(object["dc:modified"] as? String == "2024-03-31")
    #expect(object["dc:creator"] as? String == "hscp-report 9.9 with the profile profile.toml")
    #expect(object["dc:source"] as? [String] == ["my_referrals.csv, SHA-256 ab12"])
    #expect(
      object["dc:description"] as? String
        == "Public edition. One figure a row. Where value is empty, symbol says why (c: confidential, not "
        + "published; x: not available; z: not applicable).")
  }

  @Test func `its columns are those of the file, in order`() throws {
    let schema = try #require(try object()["tableSchema"] as? [String: Any])
    let columns = try #require(schema["columns"] as? [[String: Any]])
    #expect(columns.compactMap { $0["name"] as? String } == TidyCSV.columns(of: Example.document()))
    #expect(
      columns.filter { $0["datatype"] as? String == "number" }.compactMap { $0["name"] as? String }
        == ["value", "lower", "upper"])
  }
}
