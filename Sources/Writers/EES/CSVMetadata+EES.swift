import Records
import Reports

/// CSV on the Web metadata of a data set, which alone can say where its figures come from, and carry the notes.
extension CSVMetadata {
  /// The file that lies beside `name.csv`.
  static func bytes(for document: Document, describing set: EESDataSet) -> [UInt8] {
    let labels = Dictionary(
      zip(set.meta["col_name"], set.meta["label"]), uniquingKeysWith: { first, _ in first })
    let symbols = Figure.Symbol.allCases.map(\.rawValue)
    let columns = set.data.columns.map { name in
      let isIndicator = set.indicators.contains(name)
      let isPercent = name.contains("_percent")
      return Column(
        name: name, titles: name, description: labels[name],
        datatype: isIndicator ? (isPercent ? "number" : "integer") : "string", required: !isIndicator,
        null: isIndicator ? symbols : nil)
    }
    return bytes(
      for: document, describing: "\(set.name).csv", titled: "\(document.title): \(set.name)",
      by: Schema(columns: columns, primaryKey: ["time_period"] + set.groupings + set.filters),
      saying:
        "In the layout of the explore education statistics, which \(set.name).meta.csv describes. A symbol stands "
        + "where a number does not (\(symbolsInWords)).")
  }
}
