package import Records
package import Reports

/// The files of a document in the layout of explore education statistics, whose names it has checked.
package enum EESFiles {
  /// The files of each data set: the figures, what their columns are, and where they come from (CSV on the Web). There are
  /// none if the profile does not say where the partnership is.
  ///
  /// Throws `refused-name` for a name that the layout cannot hold.
  package static func files(
    of document: Document, in geography: Geography?
  ) throws(Problem) -> [OutputFile] {
    guard let geography else { return [] }
    return try dataSets(of: document, in: geography).flatMap { set in
      [
        OutputFile("ees/\(set.name).csv", bytes: set.dataBytes),
        OutputFile("ees/\(set.name).meta.csv", bytes: set.metaBytes),
        OutputFile(
          "ees/\(set.name).csv-metadata.json", bytes: CSVMetadata.bytes(for: document, describing: set)),
      ]
    }
  }

  static func dataSets(of document: Document, in geography: Geography) throws(Problem) -> [EESDataSet] {
    let clocks = document.table(TableID.timeliness.rawValue)
      .flatMap { TimelinessDataSet($0).dataSet(in: geography) }
    let crossings = document.tables.compactMap(CrossingDataSet.init).map { $0.dataSet(in: geography) }
    let sets = [ReferralsDataSet(document).dataSet(in: geography)] + [clocks].compactMap(\.self) + crossings
    for set in sets { try set.checkNames() }
    return sets
  }
}

/// CSV on the Web metadata of a data set, the only one of its files that can hold the notes and the sources.
extension CSVMetadata {
  /// The file beside `name.csv`.
  static func bytes(for document: Document, describing set: EESDataSet) -> [UInt8] {
    let labels = Dictionary(
      zip(set.meta["col_name"], set.meta["label"]), uniquingKeysWith: { first, _ in first })
    let decimals = Dictionary(
      zip(set.meta["col_name"], set.meta["indicator_dp"]), uniquingKeysWith: { first, _ in first })
    let symbols = Figure.Symbol.allCases.map(\.rawValue)
    let columns = set.data.columns.map { name in
      let isIndicator = set.indicators.contains(name)
      return Column(
        name: name, titles: name, description: labels[name],
        datatype: isIndicator ? (decimals[name] == "0" ? "integer" : "number") : "string",
        required: !isIndicator,
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
