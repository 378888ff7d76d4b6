import Foundation
import Records
import Testing

@testable import Loader

/// What is found in a text: the kind of each piece, and the piece as written.
enum Found {
  static func pieces(in text: String) -> [String] {
    let plain = VisibleText(text)
    return PersonalDataSearch.find(in: plain).map { "\($0.kind): \(plain.words(in: $0.range, of: text))" }
  }

  /// The canonical form of each piece, the same however it is written.
  static func canonical(_ text: String) -> [String] {
    PersonalDataSearch.find(in: VisibleText(text)).map(\.canonical)
  }
}

struct PersonalDataSearchTests {
  @Test func `pieces are found in order, none of them twice`() {
    let text = """
      Jane (jane@example.org, 020 7946 0018) lives at
      1 High Street, SO23 8UJ; her number is 943 476 5919.
      02079460018@example.org
      """
    #expect(
      Found.pieces(in: text) == [
        "emailAddress: jane@example.org", "telephoneNumber: 020 7946 0018", "postcode: SO23 8UJ",
        "nhsNumber: 943 476 5919", "emailAddress: 02079460018@example.org",
      ])
  }

  @Test func `a number in a link that calls someone is found`() {
    #expect(
      Found.pieces(in: "[Ring us](tel:+442079460018) or [write](sms:07700900123)") == [
        "telephoneNumber: +442079460018", "telephoneNumber: 07700900123",
      ])
  }

  @Test func `a blank line or a table cell separates what a space would join`() {
    for separator in ["\n\n", " | ", "\r\n\r\n", "\n \n", ", ", "; "] {
      #expect(
        Found.pieces(in: "SO23\(separator)8UJ 020\(separator)7946\(separator)0018") == [], "\(separator)")
    }
    #expect(Found.canonical("020\r\n7946 0018") == ["02079460018"])
  }

  /// Reports are full of years, numbered paragraphs and numbers of papers.
  @Test(arguments: [
    "README.md", "CHANGELOG.md", "fixtures/register", "fixtures/second/register.md", "reports",
  ])
  func `nothing is found in the prose of this project and its reports`(path: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
    let url = root.appendingPathComponent(path)
    let inside = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    let files =
      path.hasSuffix(".md")
      ? [url]
      : inside.filter { $0.hasSuffix(".md") || $0.hasSuffix(".csv") }.map { url.appendingPathComponent($0) }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      // The number of a helpline, in the text that explains how to allow one.
      let pieces = Found.pieces(in: text).filter { !$0.hasSuffix(" 0808 800 5000") }
      #expect(pieces == [], "\(file.lastPathComponent)")
    }
  }
}
