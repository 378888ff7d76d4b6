package import Records
import SystemPackage

/// The note of a learning folder alone: on a year, for outputs that use it beside others, or on the responses to
/// recommendations, which are of no year.
package struct LearningNote: Sendable {
  /// The folder of a learning folder that is of no year.
  package static let responsesFolder = "responses"

  /// Its text on one line; `nil` where there is none.
  package let text: String?
  /// Its file under its folder's name, `2022-23/note.md`; `nil` where it was not read.
  package let input: Provenance.Input?
  /// What looks like personal data in it.
  package let findings: [Finding]

  /// The note on `year` in the learning folder of the profile, or else of the register.
  package init(
    of year: ReportingYear, profile: ProfileFile, register: RegisterFiles, by check: PublicationCheck
  ) throws(LoaderError) {
    try self.init(in: year.description, profile: profile, register: register, by: check)
  }

  /// The note on the responses to recommendations, that of `responsesFolder`.
  package init(
    onResponsesOf register: RegisterFiles, profile: ProfileFile, by check: PublicationCheck
  ) throws(LoaderError) {
    try self.init(in: Self.responsesFolder, profile: profile, register: register, by: check)
  }

  private init(
    in folder: String, profile: ProfileFile, register: RegisterFiles, by check: PublicationCheck
  ) throws(LoaderError) {
    let path = try WordingFiles.learningFolder(of: profile, register).appending(folder).appending("note.md")
    guard RegisterFiles.exists(path) else {
      (self.text, self.input, self.findings) = (nil, nil, [])
      return
    }
    let file = try LearningFile(InputFile(path), name: "\(folder)/note.md", by: check)
    var wording = Wording()
    wording.sections[.note] = [file.text].compactMap(\.self)
    self.text = wording.yearNote
    self.input = wording.yearNote == nil ? nil : file.input
    self.findings = file.findings
  }
}
