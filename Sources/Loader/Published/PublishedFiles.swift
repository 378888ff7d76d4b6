package import Records
package import SystemPackage

/// The data files that somebody published, ours or anyone's: `figures.csv`, `figures.json` and data sets in the layout of the
/// explore education statistics.
package struct PublishedFiles {
  /// A snapshot as it was read, whose layout is another's business.
  package struct Snapshot: Sendable {
    package let publication: Publication
    package let text: String
  }

  package private(set) var publications: [Publication] = []
  package private(set) var snapshots: [Snapshot] = []
  /// The files that were named and are none of these.
  package private(set) var unknown: [String] = []

  /// Reads what is at `paths`: files, or folders with all that they have.
  ///
  /// Throws where there is nothing at a path, where a file cannot be read, and where nothing at a path has figures.
  package init(at paths: [String]) throws(Problem) {
    for path in paths {
      let before = publications.count + snapshots.count
      let place = FilePath(path)
      if InputFolder.isFolder(place) {
        for name in try InputFolder.names(in: place) {
          let inner = place.appending(name)
          if InputFolder.isFolder(inner) {
            guard name == "ees" else { continue }
            for file in try InputFolder.names(in: inner) {
              try read(inner.appending(file), from: path, isNamed: false)
            }
          } else {
            try read(inner, from: path, isNamed: false)
          }
        }
      } else {
        try read(place, from: path, isNamed: true)
      }
      if publications.count + snapshots.count == before { throw .notPublished(path) }
    }
  }

  /// Reads those of the files of these names in a folder that have figures.
  package init(of names: [String], in folder: FilePath) throws(Problem) {
    for name in names {
      try read(folder.pushing(FilePath(name)), from: folder.string, isNamed: false)
    }
  }

  private mutating func read(_ path: FilePath, from origin: String, isNamed: Bool) throws(Problem) {
    let file = InputFile(path)
    let publication = Publication(at: path.string, from: origin)
    if file.name.hasSuffix(".csv") {
      guard !file.name.hasSuffix(".meta.csv") else { return }
      try add(PublishedTable(try file.text(limit: 16 << 20).text), of: file, as: publication)
    } else if isNamed || file.name == "figures.json" {
      snapshots.append(Snapshot(publication: publication, text: try file.text(limit: 16 << 20).text))
    }
  }

  private mutating func add(_ table: PublishedTable, of file: InputFile, as given: Publication)
    throws(Problem)
  {
    var publication = given
    if ["year", "table", "measure", "value"].allSatisfy(table.header.contains) {
      publication.readFigures(table)
    } else if ["time_period", "geographic_level"].allSatisfy(table.header.contains) {
      let name = String(file.name.dropLast(".csv".count))
      let beside = file.path.removingLastComponent().appending("\(name).meta.csv")
      var meta: PublishedTable?
      if InputFolder.isFile(beside) { meta = PublishedTable(try InputFile(beside).text().text) }
      publication.readDataSet(table, named: name, describedBy: meta)
    } else {
      return
    }
    publications.append(publication)
  }
}

extension Problem {
  fileprivate static func notPublished(_ path: String) -> Problem {
    Problem(
      .nothingPublished, at: path,
      found: "there is no figures.csv, no figures.json and no data set with time_period and geographic_level")
  }
}
