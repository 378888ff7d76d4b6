import Records
package import Reports

/// The files of a document in the layout of the explore education statistics, held against all its rules.
package enum EESFiles {
  /// The files of each data set: the figures, what their columns are, and where they come from (CSV on the Web); none where
  /// the partnership does not say where it is.
  ///
  /// Throws for a name that the layout cannot hold, and where the program itself broke a rule.
  package static func files(of document: Document) throws(EESFault) -> [OutputFile] {
    try dataSets(of: document).flatMap { set in
      [
        OutputFile("ees/\(set.name).csv", bytes: set.dataBytes),
        OutputFile("ees/\(set.name).meta.csv", bytes: set.metaBytes),
        OutputFile(
          "ees/\(set.name).csv-metadata.json", bytes: CSVMetadata.bytes(for: document, describing: set)),
      ]
    }
  }

  static func dataSets(of document: Document) throws(EESFault) -> [EESDataSet] {
    guard let geography = document.partnership.geography else { return [] }
    let clocks = document.table(TableID.timeliness.rawValue)
      .flatMap { TimelinessDataSet($0).dataSet(in: geography) }
    let sets = [ReferralsDataSet(document).dataSet(in: geography)] + [clocks].compactMap(\.self)
    for set in sets {
      if let fault = set.faults.first { throw fault }
    }
    return sets
  }
}
