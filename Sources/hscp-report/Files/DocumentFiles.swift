import Records
import Reports
import Writers

extension OutputFile {
  /// The prose of a document: a file for each part with their pictures, and a page of all under the name of the first, where
  /// it is asked for in Word too.
  static func texts(of document: Document, word: WordStyle?) -> [OutputFile] {
    guard let first = document.parts.first else { return [] }
    let (reference, accent) = (word?.reference, word?.accent ?? .accent)
    let own = OutputFile(
      "\(first.name).docx", of: WordDocument(document, reference: reference, accent: accent))
    return document.parts.map { part in
      OutputFile("\(part.name).md", text: MarkdownDocument.text(of: part, in: document))
    }
      + [OutputFile("\(first.name).html", text: HTMLDocument.text(of: document))]
      + (word == nil ? [] : [own])
      + document.placedPictures.map { OutputFile($0.path, bytes: $0.bytes) }
  }

  /// The files that every document has: the prose with its charts, the workbook, the data and their metadata.
  static func files(
    of document: Document, named name: String, data: String = "figures.csv", accent: Colour = .accent,
    word: WordStyle?
  ) -> [OutputFile] {
    texts(of: document, word: word) + [
      OutputFile("\(name).xlsx", of: DocumentWorkbook(document, accent: accent)),
      OutputFile(data, bytes: TidyCSV.bytes(of: document)),
      OutputFile("\(data)-metadata.json", bytes: CSVMetadata.bytes(for: document, describing: data)),
    ] + charts(of: document)
  }
}
