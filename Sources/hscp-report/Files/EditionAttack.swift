import Aggregation
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// The attack on a public edition between its files being written and being put in their place.
///
/// It has the files alone, and compares what they say with what must not be known: the numbers of the register.
struct EditionAttack {
  let published: PublishedFigures
  let figures: YearlyFigures
  let profile: Profile
  /// The tables of the document, whose titles stand above them in texts.
  let document: Document
  /// What others have published.
  let known: [Publication]

  /// Throws ``Problem`` at the first number that is shown or can be worked out, and for a file that cannot be read.
  func check(_ edition: WrittenEdition) throws(Problem) {
    let audit = try EditionAudit(
      of: edition.publications(), beside: known, exposing: published.suppression?.exposed ?? [],
      knowing: figures, by: profile)
    try edition.check(audit)
    try ShownNumbers(
      published: published, document: document,
      hidden: HiddenCount.all(of: published, knowing: figures.tables)
    ).check(edition)
  }
}

extension WrittenEdition {
  /// The files of it that have figures. Throws ``Problem`` where there is one that cannot be read.
  func publications() throws(Problem) -> [Publication] {
    if let name = unread.first { throw .unreadable(name) }
    return try PublishedFiles(of: names, in: folder).publications()
  }

  /// Throws ``Problem`` where an audit found something.
  func check(_ audit: EditionAudit) throws(Problem) {
    guard let exposure = audit.exposures.first else { return }
    throw .exposed(exposure, in: String(exposure.file.dropFirst(folder.string.count + 1)))
  }
}

extension Problem {
  fileprivate static func unreadable(_ file: String) -> Problem {
    Problem(.unsafeEdition, at: file, found: "nobody has taught the audit to read this file")
  }

  fileprivate static func exposed(_ exposure: EditionAudit.Exposure, in file: String) -> Problem {
    Problem(
      .unsafeEdition, at: file,
      found: exposure.isShown
        ? "it has the number of \(exposure.name), which is not published"
        : "the number of \(exposure.name) can be worked out")
  }
}
