import Reports
import Writers

extension OutputFile {
  /// The files that every document has, beside its snapshot: the prose with its pictures, the workbook, and the data with
  /// what their columns mean.
  static func files(of document: Document, named name: String, data: String = "figures.csv") -> [OutputFile] {
    [
      OutputFile("\(name).md", text: MarkdownDocument.text(of: document)),
      OutputFile("\(name).xlsx", of: DocumentWorkbook(document)),
      OutputFile(data, bytes: TidyCSV.bytes(of: document)),
      OutputFile("\(data)-metadata.json", bytes: CSVMetadata.bytes(for: document, describing: data)),
    ] + charts(of: document)
  }
}
