import Glibc
package import Records
import SystemPackage

/// The partnership's template and learning texts, from the folders where people write them.
package struct WordingFiles: Sendable {
  package let wording: Wording
  /// In the order in which they were read.
  package let inputs: [Provenance.Input]
  package let findings: Findings

  /// The texts for the report of `year`: those of its learning folder, and what the year before carries forward.
  ///
  /// A file in the learning folder with a name that no section has is a finding. Throws `.unusable` for a template
  /// or a learning folder that the profile names and that is not there.
  package init(
    for year: ReportingYear, profile: ProfileFile, register: RegisterFiles
  ) throws(LoaderError) {
    var wording = Wording()
    var inputs: [Provenance.Input] = []
    var findings = Findings()
    if let folder = profile.folder, let templates = profile.profile.templates {
      wording.template = try WordingFiles.read(
        WordingFiles.templatePath(in: folder.appending(templates)), into: &inputs)
    }
    let learning = try WordingFiles.learningFolder(of: profile, register)
    for name in try WordingFiles.names(in: learning.appending(year.description)) {
      let path = learning.appending(year.description).appending(name)
      guard let section = LearningFileName(name)?.section else {
        findings.add(.unknownSection(at: Place(file: name)))
        continue
      }
      // It is next year's to read.
      if section == .carryForward { continue }
      if let text = try WordingFiles.readLearning(path, into: &inputs) {
        wording.sections[section, default: []].append(text)
      }
    }
    if let before = year.previous {
      let path = learning.appending(before.description).appending("carry-forward.md")
      if RegisterFiles.exists(path) {
        wording.carriedForward = try WordingFiles.readLearning(path, into: &inputs)
      }
    }
    self.wording = wording
    self.inputs = inputs
    self.findings = findings
  }

  /// The folder of the learning texts: the profile's own, or the one beside the register.
  private static func learningFolder(
    of profile: ProfileFile, _ register: RegisterFiles
  ) throws(LoaderError) -> FilePath {
    let own = profile.profile.learning.flatMap { profile.folder?.appending($0) }
    if let own, !RegisterFiles.isFolder(own) { throw .noLearningFolder(own) }
    return own ?? register.folder.appending("learning")
  }

  /// The note on a year, for outputs that use the year beside others: its text on one line, and its file under the
  /// year's name, `2022-23/note.md`. `nil` where the year has none.
  package static func yearNote(
    of year: ReportingYear, profile: ProfileFile, register: RegisterFiles
  ) throws(LoaderError) -> (text: String, input: Provenance.Input)? {
    try note(in: year.description, profile: profile, register: register)
  }

  /// The note on the responses to recommendations, which are of no year: that of the learning folder's `responses`.
  package static func noteOnResponses(
    profile: ProfileFile, register: RegisterFiles
  ) throws(LoaderError) -> (text: String, input: Provenance.Input)? {
    try note(in: "responses", profile: profile, register: register)
  }

  /// The text of a folder's `note.md` on one line, and its file under the folder's name.
  private static func note(
    in folder: String, profile: ProfileFile, register: RegisterFiles
  ) throws(LoaderError) -> (text: String, input: Provenance.Input)? {
    let path = try learningFolder(of: profile, register).appending(folder).appending("note.md")
    guard RegisterFiles.exists(path) else { return nil }
    var inputs: [Provenance.Input] = []
    var wording = Wording()
    wording.sections[.note] = [try readLearning(path, into: &inputs)].compactMap(\.self)
    guard let text = wording.yearNote, let input = inputs.first else { return nil }
    return (text, Provenance.Input(name: "\(folder)/\(input.name)", sha256: input.sha256))
  }

  /// The template of the yearly report in the folder `templates`.
  static func template(at templates: FilePath) throws(LoaderError) -> Wording.Text {
    var inputs: [Provenance.Input] = []
    return try read(templatePath(in: templates), into: &inputs)
  }

  /// A template that a partnership may have of its own, `regional.md` or `comparison.md`, from the profile's folder of
  /// templates; `nil` where it is not there.
  package static func template(
    named name: String, of profile: ProfileFile
  ) throws(LoaderError) -> (text: Wording.Text, input: Provenance.Input)? {
    guard let folder = profile.folder, let templates = profile.profile.templates else { return nil }
    let file = InputFile(folder.appending(templates).appending(name))
    guard RegisterFiles.exists(file.path) else { return nil }
    let (text, input) = try file.text()
    return (Wording.Text(file: file.name, markdown: text), input)
  }

  private static func templatePath(in folder: FilePath) -> FilePath { folder.appending("yearly-report.md") }

  /// What people wrote in a file, or `nil` where only remarks are in it: then the report is not made from it either.
  private static func readLearning(
    _ path: FilePath, into inputs: inout [Provenance.Input]
  ) throws(LoaderError) -> Wording.Text? {
    var own: [Provenance.Input] = []
    let text = try read(path, into: &own)
    do {
      guard let words = try LearningText.read(text.markdown) else { return nil }
      inputs += own
      return Wording.Text(file: text.file, markdown: words)
    } catch {
      throw .openRemark(error, in: text.file)
    }
  }

  private static func read(
    _ path: FilePath, into inputs: inout [Provenance.Input]
  ) throws(LoaderError) -> Wording.Text {
    let file = InputFile(path)
    let (text, input) = try file.text()
    inputs.append(input)
    return Wording.Text(file: file.name, markdown: text)
  }

  /// What lies in a folder, hidden files apart, in the order of numbers and names; nothing where there is no folder.
  private static func names(in folder: FilePath) throws(LoaderError) -> [String] {
    guard RegisterFiles.isFolder(folder) else { return [] }
    guard let stream = unsafe opendir(folder.string) else {
      throw .unreadableFolder(folder, Errno(rawValue: errno))
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
      errno = 0
    }
    // The end and a failure look the same but for this; a text that is missed would be left out in silence.
    guard errno == 0 else { throw .unreadableFolder(folder, Errno(rawValue: errno)) }
    return names.sorted { (LearningFileName($0)?.number ?? 0, $0) < (LearningFileName($1)?.number ?? 0, $1) }
  }
}

extension Finding {
  fileprivate static func unknownSection(at place: Place) -> Finding {
    let sections = LearningSection.allCases.map { $0.isNumbered ? "\($0.rawValue)-1" : $0.rawValue }
    let stem = place.file.prefix { $0 != "." }
    return Finding(
      .warning, "unknown-section", at: place, found: "no section of the report has this name",
      expected: "expected \(sections.joined(separator: ", "))",
      remedy: Suggestion.nearest(to: stem, among: sections).map { "did you mean \"\($0).md\"?" }
        ?? "rename the file or move it elsewhere, it is not in the report")
  }
}

extension LoaderError {
  fileprivate static func noLearningFolder(_ folder: FilePath) -> LoaderError {
    .unusable(
      Problem(
        "no-learning-folder", at: folder.string, found: "there is no such folder",
        expected: "expected the folder that the profile names under [wording]",
        remedy: "correct \"learning\" in the profile, or make the folder"))
  }

  fileprivate static func unreadableFolder(_ folder: FilePath, _ errno: Errno) -> LoaderError {
    .unreadable(
      Problem(
        "unreadable-folder", at: folder.string, found: "the folder cannot be read (\(errno))",
        expected: "expected a readable folder", remedy: "check its permissions, nothing was written"))
  }
}
