import FoundationEssentials
import Records
package import Reports

/// Describes `figures.csv` for machines: CSV on the Web metadata (W3C, Metadata Vocabulary for Tabular Data), which
/// also carries the notes, since a CSV file has no place for them.
package enum CSVMetadata {
  /// The file that lies beside the data file `name`, sorted keys, UTF-8.
  package static func bytes(for document: Document, describing name: String = "figures.csv") -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(File(document, name))) + Array("\n".utf8)
    } catch {
      // Texts and flags only: the encoder has nothing to refuse.
      preconditionFailure("the metadata could not be encoded: \(error)")
    }
  }

  private struct File: Encodable {
    let document: Document
    let name: String

    init(_ document: Document, _ name: String) {
      self.document = document
      self.name = name
    }

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
      try file.encode(document.title, forKey: .title)
      try file.encode(document.partnership.name, forKey: .publisher)
      try file.encode(document.asAt.iso, forKey: .modified)
      try file.encode(description, forKey: .description)
      try file.encode(document.notes, forKey: .notes)
      try file.encode(document.provenance.inputs.map(\.line), forKey: .sources)
      try file.encode(document.provenance.maker, forKey: .creator)
      try file.encode(Schema(), forKey: .schema)
    }

    private var description: String {
      let symbols = Figure.Symbol.allCases.map { "\($0.rawValue): \($0.meaning)" }.joined(separator: "; ")
      return "\(document.edition). One figure a row. Where value is empty, symbol says why (\(symbols))."
    }
  }

  private struct Schema: Encodable {
    struct Column: Encodable {
      let name: String
      let titles: String
      let datatype: String
      let required: Bool
    }

    let columns = TidyCSV.columns.map { name in
      Column(
        name: name, titles: name, datatype: ["value", "lower", "upper"].contains(name) ? "number" : "string",
        required: ["year", "table", "measure", "unit"].contains(name))
    }
    let primaryKey = ["year", "table", "category", "category_2", "measure"]
  }
}
