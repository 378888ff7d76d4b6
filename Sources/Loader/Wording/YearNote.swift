package import Records
import SystemPackage

/// The note on a year, for outputs that use the year beside others.
package struct YearNote: Sendable {
  /// Its text on one line; `nil` where the year has none.
  package let text: String?
  /// Its file under the year's name, `2022-23/note.md`; `nil` where it was not read.
  package let input: Provenance.Input?
  /// What looks like personal data in it.
  package let findings: [Finding]

  /// The note on `year` in the learning folder of the profile, or else of the register.
  package init(
    of year: ReportingYear, profile: ProfileFile, register: RegisterFiles, by check: PublicationCheck
  ) throws(LoaderError) {
    let folder = try WordingFiles.learningFolder(of: profile, register).appending(year.description)
    let path = folder.appending("note.md")
    guard RegisterFiles.exists(path) else {
      (self.text, self.input, self.findings) = (nil, nil, [])
      return
    }
    let file = try LearningFile(InputFile(path), name: "\(year)/note.md", by: check)
    var wording = Wording()
    wording.sections[.note] = [file.text].compactMap(\.self)
    self.text = wording.yearNote
    self.input = wording.yearNote == nil ? nil : file.input
    self.findings = file.findings
  }
}
