import ArgumentParser
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// The workbook of a register whose lists `init --update` brings up to date with its profile.
struct UpdatedRegister {
  private let file: InputFile
  private let profile: ProfileFile
  private let year: ReportingYear?

  /// The workbook at `path`, or in the folder there, by the profile that is named or lies beside it.
  init(at path: String, profile named: String?, year asked: AskedYear?) throws {
    let files = try RegisterFiles(at: FilePath(path))
    // A folder may have an empty referrals.csv beside it.
    let file = files.candidates.last ?? InputFile(FilePath(path))
    let ending = file.path.extension?.lowercased() ?? ""
    guard !["csv", "tsv", "txt"].contains(ending) else {
      throw ValidationError("--update takes a workbook that init made, and \(file.name) has no lists")
    }
    try file.requireWorkbook()
    guard named != nil || files.profile != nil else {
      throw ValidationError(
        "there is no profile.toml beside \(file.name); say whose names it offers, as in --profile profile.toml"
      )
    }
    self.file = file
    profile = try named.map { try ProfileFile.named($0) } ?? ProfileFile(at: files.profile ?? FilePath(path))
    year = try asked?.year(by: profile.profile.vocabulary.yearStart)
  }

  /// Exchanges the workbook for one with the lists of the profile, unless it has them already; returns what there is to say.
  func update() throws(Problem) -> String {
    ProgressLine.show("Reading \(file.name)")
    let replaced = try ReplacedFile(at: file.path)
    let filled = try FilledForm(at: file.path)
    let offered = filled.entries(of: RegisterForm.agencies) ?? []
    let form = RegisterForm(by: profile.profile) { agency in
      guard let end = agency.to else { return true }
      // Without a year nothing says that an agency that is offered has no more referrals to come.
      return year.map { end >= $0.first } ?? offered.contains(agency.name)
    }
    let also = remarks(on: form, offering: offered, headers: filled.headers, names: filled.names)
    guard let updated = try filled.updated(with: form.lists) else {
      return
        "\(file.path) offers the names of \(profile.profile.source) already; nothing was written.\n\(also)"
    }
    ProgressLine.show("Writing \(file.name)")
    let hadBackup = replaced.hasBackup
    try replaced.replace(with: updated)
    let backup = replaced.backup
    return """
      Brought \(FindingsText.counted(updated.changes.count, "list")) of \(file.path) up to date with \(profile.profile.source):
      \(updated.changes.map { words(for: $0, in: updated) }.joined())\
      All other cells were read back as they were. The earlier workbook is \(backup)\
      \(hadBackup ? ", in the place of the one before" : "").
      \(also)
      """
  }

  private func words(for change: ListChange, in updated: UpdatedForm) -> String {
    func line(_ words: String) -> String { "    \(words)\n" }
    let gone = change.gone.map { name in
      let cells = updated.remaining[name] ?? 0
      return line(
        "no longer offered: \(name)\(cells > 0 ? ", which stays in \(FindingsText.counted(cells, "cell"))" : "")"
      )
    }
    let isOrder = change.added.isEmpty && change.gone.isEmpty
    return "  \(change.title)\(change.isNew ? ", a new list" : "")\n"
      + (isOrder ? line("the same names, in the profile's order and without gaps") : "")
      + change.added.map { line("added: \($0)") }.joined() + gone.joined()
  }

  /// What the profile asks for and the workbook does not have, and the other way round.
  private func remarks(
    on form: RegisterForm, offering offered: [String], headers: [String], names: [String]
  ) -> String {
    let vocabulary = profile.profile.vocabulary
    let missing = vocabulary.breakdowns.filter { breakdown in
      breakdown.isOwn && !headers.contains(where: breakdown.isKept)
    }
    let known = Set(form.lists.map(\.name))
    let ended = vocabulary.agencies.filter { agency in
      agency.to != nil && year == nil && offered.contains(agency.name)
    }
    return missing.map { breakdown in
      "\(breakdown.name) has no column yet: write \"\(breakdown.columns.first ?? breakdown.name)\" as a header beside the "
        + "last one of the referrals, and offer =\(RegisterForm.list(of: breakdown)) below it (Data Validation, a list).\n"
    }.joined()
      + names.filter { !known.contains($0) }.map {
        "The profile has no use for the list \($0); it stays as it is.\n"
      }
      .joined()
      + (ended.isEmpty
        ? ""
        : "Still offered, though they ended: \(ended.map(\.name).joined(separator: ", ")). Add --year to leave out those "
          + "that ended before it.\n")
  }
}
