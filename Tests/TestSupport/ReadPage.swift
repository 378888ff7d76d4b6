import Foundation
import FoundationXML

/// A web page as a reader of XML sees it, and what can be asked of every page.
package struct ReadPage {
  package struct Element {
    package let name: String
    package let attributes: [String: String]
    /// All text inside.
    package fileprivate(set) var text = ""
    fileprivate let parent: Int?

    package func has(_ value: String, as attribute: String) -> Bool { attributes[attribute] == value }
  }

  struct NotWellFormed: Error {
    let reason: String
  }

  /// In the order in which they begin.
  package let elements: [Element]

  /// Throws where the page is not well-formed XML.
  package init(_ html: String) throws {
    let reading = PageReading()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = reading
    guard parser.parse() else {
      throw NotWellFormed(reason: "line \(parser.lineNumber): \(String(describing: parser.parserError))")
    }
    elements = reading.elements
  }

  package func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

  /// The elements of a name that are somewhere inside an element of another.
  package func all(_ name: String, inside outer: String) -> [Element] {
    elements.filter { $0.name == name && ancestors(of: $0).contains { $0.name == outer } }
  }

  private func ancestors(of element: Element) -> [Element] {
    var ancestors: [Element] = []
    var next = element.parent
    while let index = next {
      ancestors.append(elements[index])
      next = elements[index].parent
    }
    return ancestors
  }

  /// The levels of the headings in order.
  package var headingLevels: [Int] {
    elements.compactMap { element in
      element.name.count == 2 && element.name.first == "h" ? element.name.last?.wholeNumberValue : nil
    }
  }

  package var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  /// The addresses of all links.
  package var links: [String] { all("a").compactMap { $0.attributes["href"] } }

  /// What is wrong with the page by the rules for every page; empty for a good one.
  package var faults: [String] {
    var faults: [String] = []
    let levels = headingLevels
    if levels.first != 1 || levels.filter({ $0 == 1 }).count != 1 {
      faults.append("not one title at the top")
    }
    for (level, next) in zip(levels, levels.dropFirst()) where next > level + 1 {
      faults.append("a heading skips a level: \(level), \(next)")
    }
    for (id, times) in Dictionary(grouping: ids, by: \.self).mapValues(\.count) where times > 1 {
      faults.append("the id \(id) is there \(times) times")
    }
    let ids = Set(ids)
    for link in links where link.hasPrefix("#") && !ids.contains(String(link.dropFirst())) {
      faults.append("a link leads to \(link), which is not there")
    }
    for element in elements {
      for name in ["aria-labelledby", "aria-describedby"] {
        if let id = element.attributes[name], !ids.contains(id) { faults.append("no label \(id)") }
      }
      if let source = element.attributes["src"], !source.hasPrefix("data:image/") {
        faults.append("it loads \(source)")
      }
      if element.attributes.keys.contains(where: { $0.hasPrefix("on") || $0 == "style" }) {
        faults.append("\(element.name) has an attribute that acts")
      }
    }
    for name in ["a", "p"] where !all(name, inside: name).isEmpty {
      faults.append("a \(name) is in a \(name)")
    }
    let acting = all("script", "iframe", "object", "embed", "form", "input", "link", "base", "button")
    faults += acting.map { "there is a \($0.name)" }
    faults += all("th").filter { $0.attributes["scope"] == nil }.map { "a header without scope: \($0.text)" }
    faults += ["header", "nav", "main", "footer", "title"].filter { all($0).count != 1 }.map {
      "not one \($0)"
    }
    if elements.first?.has("en-GB", as: "lang") != true { faults.append("no language") }
    return faults
  }

  /// The rows of each table, a text for each cell, its headers first.
  package var tables: [(caption: String, rows: [[String]])] {
    elements.indices.filter { elements[$0].name == "table" }.map { table in
      let inside = elements.indices.filter { isInside($0, table) }
      let rows = inside.filter { elements[$0].name == "tr" }.map { row in
        inside.filter { elements[$0].parent == row }.map { elements[$0].text }
      }
      return (inside.first { elements[$0].name == "caption" }.map { elements[$0].text } ?? "", rows)
    }
  }

  private func isInside(_ index: Int, _ outer: Int) -> Bool {
    var next = elements[index].parent
    while let index = next {
      if index == outer { return true }
      next = elements[index].parent
    }
    return false
  }
}

private final class PageReading: NSObject, XMLParserDelegate {
  private(set) var elements: [ReadPage.Element] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(ReadPage.Element(name: name, attributes: attributes, parent: open.last))
    open.append(elements.count - 1)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open { elements[index].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}

/// The tables of a Markdown text, to compare them with those of a page.
package enum MarkdownTables {
  /// The rows of each table, a text for each cell, its headers first, below the title in bold.
  package static func all(in markdown: String) -> [(caption: String, rows: [[String]])] {
    var tables: [(caption: String, rows: [[String]])] = []
    var title = ""
    var isInside = false
    for line in markdown.split(separator: "\n") {
      if line.hasPrefix("**") { title = plain(line.replacing("**", with: "")) }
      guard line.hasPrefix("| ") else {
        isInside = false
        continue
      }
      if !isInside { tables.append((title, [])) }
      isInside = true
      let cells = line.dropFirst().dropLast().replacing("\\|", with: "\u{1}").split(separator: "|").map {
        plain($0.replacing("\u{1}", with: "\\|").trimmingCharacters(in: .whitespaces))
      }
      if !cells.allSatisfy({ $0.allSatisfy { "-:".contains($0) } && $0.count > 2 }) {
        tables[tables.count - 1].rows.append(cells)
      }
    }
    return tables
  }

  /// The text without the backslashes before its signs.
  private static func plain(_ text: some StringProtocol) -> String {
    String(text).replacing(/\\([\\`*_\[\]<>|~$+\-=:#.&)])/) { String($0.output.1) }
  }
}
