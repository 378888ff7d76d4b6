package import Reports

extension OutputFile {
  /// A picture for each chart that a document places, where its Markdown looks for it.
  package static func charts(of document: Document) -> [OutputFile] {
    document.placedCharts.map { OutputFile(MarkdownDocument.path(of: $0), bytes: ChartSVG.bytes(of: $0)) }
  }
}
