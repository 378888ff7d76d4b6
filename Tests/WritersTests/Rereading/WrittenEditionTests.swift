import Foundation
import Records
import SystemPackage
import Testing

@testable import Writers

struct WrittenEditionTests {
  private func reading(_ files: [String: String]) throws -> WrittenEdition {
    let folder = FileManager.default.temporaryDirectory.appending(path: "edition-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return try WrittenEdition(of: files.keys.sorted(), in: FilePath(folder.path))
  }

  @Test func `tables of Markdown have their title, and cells without escapes`() throws {
    let edition = try reading([
      "a.md":
        "Words \\[c\\].\n\n**Referrals by harm, 2023-24**\n\n| Harm | Referrals |\n| --- | --: |\n| A \\| B | [c] |\n"
    ])
    #expect(
      edition.rows.last
        == WrittenEdition.Row(file: "a.md", table: "Referrals by harm, 2023-24", cells: ["A | B", "[c]"]))
    #expect(edition.passages.first?.text.contains("Words [c].") == true)
  }

  @Test func `tables of a page have their caption, and what is read aloud is a passage`() throws {
    let edition = try reading([
      "a.html": """
      <p>One &amp; two</p><svg aria-label="Bar chart. A 2; B [c]."></svg>
      <table class="x"><caption>Referrals by harm, 2023-24</caption><thead><tr><th>Harm</th></tr></thead>
      <tr><th scope="row">Other</th><td><abbr title="confidential">[c]</abbr></td></tr></table><p>three</p>
      """
    ])
    #expect(
      edition.rows == [
        .init(file: "a.html", table: "Referrals by harm, 2023-24", cells: ["Harm"]),
        .init(file: "a.html", table: "Referrals by harm, 2023-24", cells: ["Other", "[c]"]),
      ])
    #expect(edition.passages.map(\.text).first == "One & two three")
    #expect(edition.passages.map(\.text).contains("Bar chart. A 2; B [c]."))
  }

  @Test func `figures and data sets are rows of names and numbers, and quotes are those of CSV`() throws {
    let edition = try reading([
      "figures.csv":
        "year,table,category,category_2,measure,value,lower,upper,symbol\n2023-24,harm,\"A, \"\"b\"\"\",,number,7,2.8,14.4,\n"
        + "2023-24,harm,Other,,rapid_reviews,,,,c\n",
      "referrals.csv":
        "time_period,breakdown_topic,breakdown,referral_count,child_count\n202324,Age,Under 1,z,c\n",
      "sex_by_harm.csv": "time_period,breakdown,breakdown_2,child_count\n202324,Female,Other,4\n",
      "referrals.meta.csv": "col_name,col_type\nbreakdown,Filter\n",
    ])
    #expect(
      edition.rows == [
        .init(file: "figures.csv", table: "harm", cells: ["A, \"b\"", "", "7", "2.8", "14.4"]),
        .init(file: "figures.csv", table: "harm_rapid_reviews", cells: ["Other", "", "", "", ""]),
        .init(file: "referrals.csv", table: "", cells: ["Under 1", "z"], column: "referral_count"),
        .init(file: "referrals.csv", table: "", cells: ["Under 1", "c"], column: "child_count"),
        .init(
          file: "sex_by_harm.csv", table: "sex_by_harm", cells: ["Female", "Other", "4"],
          column: "child_count"),
      ])
  }

  @Test func `a file of a kind that it does not know is said to be unread`() throws {
    let edition = try reading(["a.docx": "PK", "figures.json": "{}"])
    #expect(edition.unread == ["a.docx"])
    #expect(edition.passages.map(\.text) == ["{}"])
  }
}
