import FoundationEssentials
import Records
package import Reports

/// Describes a CSV file for machines: CSV on the Web metadata (W3C, Metadata Vocabulary for Tabular Data), which also
/// carries the notes, since a CSV file has no place for them.
package enum CSVMetadata {
  /// The file beside the tidy data file `name`, in UTF-8 with sorted keys.
  package static func bytes(for document: Document, describing name: String = "figures.csv") -> [UInt8] {
    bytes(
      for: document, describing: name, titled: document.title, by: .tidy(of: document),
      saying: "One figure a row. Where value is empty, symbol says why (\(symbolsInWords)).")
  }

  /// The file beside any data file of the document.
  static func bytes(
    for document: Document, describing name: String, titled title: String, by schema: Schema,
    saying description: String
  ) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let file = File(
      document: document, name: name, title: title, description: "\(document.edition). \(description)",
      schema: schema)
    do {
      return Array(try encoder.encode(file)) + Array("\n".utf8)
    } catch {
      // The encoder accepts all texts and flags.
      preconditionFailure("the metadata could not be encoded: \(error)")
    }
  }

  /// The symbols that may replace a figure, with their meanings.
  static var symbolsInWords: String {
    Figure.Symbol.allCases.map { "\($0.rawValue): \($0.meaning)" }.joined(separator: "; ")
  }

  /// A column; a text in `null` means that there is no value.
  struct Column: Encodable {
    let name: String
    let titles: String
    var description: String?
    let datatype: String
    let required: Bool
    var null: [String]?

    enum CodingKeys: String, CodingKey {
      case name, titles, datatype, required, null
      case description = "dc:description"
    }
  }

  struct Schema: Encodable {
    let columns: [Column]
    let primaryKey: [String]

    /// The schema of the tidy file, in which each figure has a row.
    static func tidy(of document: Document) -> Schema {
      Schema(
        columns: TidyCSV.columns(of: document).map { name in
          Column(
            name: name, titles: name,
            datatype: ["value", "lower", "upper"].contains(name)
              ? "number" : name == "to" ? "date" : "string",
            required: ["year", "table", "measure", "unit"].contains(name))
        }, primaryKey: ["year", "table", "category", "category_2", "measure"])
    }
  }

  private struct File: Encodable {
    let document: Document
    let name: String
    let title: String
    let description: String
    let schema: Schema

    enum Key: String, CodingKey {
      case context = "@context"
      case url
      case title = "dc:title"
      case publisher = "dc:publisher"
      case modified = "dc:modified"
      case description = "dc:description"
      case notes = "rdfs:comment"
      case sources = "dc:source"
      case creator = "dc:creator"
      case schema = "tableSchema"
    }

    func encode(to encoder: any Encoder) throws {
      var file = encoder.container(keyedBy: Key.self)
      var context = file.nestedUnkeyedContainer(forKey: .context)
      try context.encode("http://www.w3.org/ns/csvw")
      try context.encode(["@language": "en"])
      try file.encode(name, forKey: .url)
      try file.encode(title, forKey: .title)
      try file.encode(document.partnership.name, forKey: .publisher)
      try file.encode(document.asAt.iso, forKey: .modified)
      try file.encode(description, forKey: .description)
      try file.encode(document.notes, forKey: .notes)
      try file.encode(document.provenance.inputs.map(\.line), forKey: .sources)
      try file.encode(document.provenance.maker, forKey: .creator)
      try file.encode(schema, forKey: .schema)
    }
  }
}
