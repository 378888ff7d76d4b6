import Foundation
import TestSupport
import Testing

/// Rules for every web page that the program writes.
@Suite struct PageRulesTests {
  private static let pages: [(MadeFolder, String)] = [
    (.report, "yearly-report"), (.boardReport, "yearly-report"), (.second, "yearly-report"),
    (.comparison, "comparison"), (.responses, "index"), (.responses, "child-u"), (.responses, "baby-lucy"),
  ]

  private func laid(_ folder: MadeFolder) throws -> Workplace {
    let place = try Workplace()
    try place.lay(folder, at: "out")
    return place
  }

  @Test(arguments: pages)
  func `it is well-formed and keeps the rules for every page`(folder: MadeFolder, name: String) throws {
    let page = try ReadPage(laid(folder).text("out/\(name).html"))
    #expect(page.faults.isEmpty, "\(page.faults)")
    #expect(page.all("caption").count == page.all("table").count)
    #expect(page.all("svg").allSatisfy { ($0.attributes["aria-label"]?.count ?? 0) > 20 })
  }

  @Test(arguments: pages)
  func `its links hold within the folder, and lead out of it in prose alone`(folder: MadeFolder, name: String)
    throws
  {
    let place = try laid(folder)
    let page = try ReadPage(place.text("out/\(name).html"))
    for link in page.links where !link.hasPrefix("#") {
      #expect(link.hasPrefix("https://") || place.exists("out/\(link.prefix { $0 != "#" })"), "\(link)")
    }
    if name == "index" { #expect(page.links.contains("baby-lucy.html")) }
  }

  @Test(arguments: pages)
  func `its tables have the titles and cells of those in the Markdown`(folder: MadeFolder, name: String)
    throws
  {
    let place = try laid(folder)
    let names = try Workplace.names(in: place.url("out")).filter { $0.hasSuffix(".md") }
    let texts = folder == .responses ? ["\(name).md"] : names
    let written = try texts.flatMap { MarkdownTables.all(in: try place.text("out/\($0)")) }
    let tables = try ReadPage(place.text("out/\(name).html")).tables
    #expect(tables.count == written.count)
    for table in tables {
      #expect(written.contains { $0.caption == table.caption && $0.rows == table.rows }, "\(table.caption)")
    }
  }
}
