import Glibc
package import Records
import SystemPackage

/// The partnership's template and learning texts, from the folders where people write them.
package struct WordingFiles: Sendable {
  package let wording: Wording
  /// In the order in which they were read.
  package let inputs: [Provenance.Input]
  package let pictures: [Picture]
  package let findings: Findings

  /// The texts for the report of `year`: those of its learning folder, and what the year before carries forward.
  ///
  /// A file whose name is not that of a section is a finding, and so is anything in the texts or the template that looks
  /// like personal data. Throws if the profile names a template or a learning folder that is not there.
  package init(
    for year: ReportingYear, profile: ProfileFile, register: RegisterFiles, by check: PublicationCheck
  ) throws(Problem) {
    var wording = Wording()
    var inputs: [Provenance.Input] = []
    var findings = Findings()
    var pictures = TextPictures()
    if let folder = profile.folder, let place = profile.profile.wording.templates.map(folder.appending) {
      let (text, input) = try WordingFiles.template(at: place, of: folder)
      let chapter = TemplateFile(text, input, in: place, of: folder, showing: &pictures, by: check)
      let annex = try TemplateFile(named: "statistics.md", of: profile, showing: &pictures, by: check)
      wording.template = chapter.text
      wording.annexTemplate = annex?.text
      for template in [chapter, annex].compactMap(\.self) {
        for finding in template.findings { findings.add(finding) }
        inputs.append(template.input)
      }
    }
    let learning = try WordingFiles.learningFolder(of: profile, register)
    func folder(of year: ReportingYear) -> TextPictures.Folder {
      TextPictures.Folder(
        path: learning.path.appending(year.description), fence: learning.fence, name: year.description)
    }
    func file(
      _ name: String, of year: ReportingYear, showing pictures: inout TextPictures
    ) throws(Problem) -> LearningFile {
      let source = folder(of: year)
      return try LearningFile(
        InputFile(source.path.appending(name), inside: learning.fence), in: year.description,
        showing: &pictures, from: name == "note.md" ? nil : source, by: check)
    }
    func read(_ name: String, of year: ReportingYear) throws(Problem) -> Wording.Text? {
      let file = try file(name, of: year, showing: &pictures)
      for finding in file.findings { findings.add(finding) }
      if file.text != nil { inputs.append(file.input) }
      return file.text
    }
    for name in try WordingFiles.names(in: learning.path) {
      if let document = WordDocument.finding(named: name) { findings.add(document) }
    }
    let own = profile.profile.wording.sections
    var unread: [String] = []
    var later = TextPictures()
    for name in try WordingFiles.names(in: learning.path.appending(year.description)) {
      if let section = own.first(where: { "\($0.name).md" == name }) {
        if let text = try read(name, of: year) { wording.ownTexts.append(Wording.OwnText(section, text)) }
        continue
      }
      guard let section = LearningFileName(name)?.section else {
        unread.append(name)
        continue
      }
      // Only the report of the next year uses it, and says what is wrong with it.
      if section == .carryForward {
        _ = try? file(name, of: year, showing: &later)
        continue
      }
      if let text = try read(name, of: year) {
        wording.sections[section, default: []].append(text)
      }
    }
    let ours = folder(of: year)
    for name in unread where !pictures.shows(name, in: ours) && !later.shows(name, in: ours) {
      findings.add(
        WordDocument.finding(named: name) ?? .unusedPicture(named: name)
          ?? .unknownSection(at: Place(file: name)))
    }
    if let before = year.previous {
      let path = learning.path.appending(before.description).appending("carry-forward.md")
      if RegisterFiles.exists(path) { wording.carriedForward = try read("carry-forward.md", of: before) }
    }
    wording.ownTexts.sort { first, second in
      (own.firstIndex(of: first.section) ?? 0) < (own.firstIndex(of: second.section) ?? 0)
    }
    self.wording = wording
    self.inputs = inputs + pictures.inputs
    self.pictures = pictures.pictures
    self.findings = findings
  }

  /// The folder of the learning texts: the one in the profile, or else the one beside the register. Its files must be inside
  /// the `fence`.
  static func learningFolder(
    of profile: ProfileFile, _ register: RegisterFiles
  ) throws(Problem) -> (path: FilePath, fence: FilePath) {
    guard let folder = profile.folder, let own = profile.profile.wording.learning.map(folder.appending) else {
      guard InputFolder.isInside(register.learning, of: register.folder) else {
        throw .outsideFolder(register.learning, register.folder)
      }
      return (register.learning, register.learning)
    }
    if !InputFolder.isFolder(own) { throw .noLearningFolder(own) }
    return (own, folder)
  }

  /// The template of the yearly report in the folder `templates`, which must be inside the profile's `folder`.
  static func template(
    at templates: FilePath, of folder: FilePath
  ) throws(Problem) -> (text: Wording.Text, input: Provenance.Input) {
    let file = InputFile(templates.appending("yearly-report.md"), inside: folder)
    let (text, input) = try file.text()
    return (Wording.Text(file: file.name, markdown: text), input)
  }

  /// A partnership's own template, such as `regional.md` or `comparison.md`, from the profile's folder of templates; `nil`
  /// if it is not there.
  package static func template(
    named name: String, of profile: ProfileFile
  ) throws(Problem) -> (text: Wording.Text, input: Provenance.Input)? {
    guard let folder = profile.folder, let templates = profile.profile.wording.templates else { return nil }
    let file = InputFile(folder.appending(templates).appending(name), inside: folder)
    guard RegisterFiles.exists(file.path) else { return nil }
    let (text, input) = try file.text()
    return (Wording.Text(file: file.name, markdown: text), input)
  }

  /// The files in a folder except hidden ones, ordered by number and name; none if there is no folder.
  private static func names(in folder: FilePath) throws(Problem) -> [String] {
    let names = try InputFolder.names(in: folder)
    return names.sorted { (LearningFileName($0)?.number ?? 0, $0) < (LearningFileName($1)?.number ?? 0, $1) }
  }
}

extension Finding {
  fileprivate static func unknownSection(at place: Place) -> Finding {
    let sections = LearningSection.allCases.map { $0.isNumbered ? "\($0.rawValue)-1" : $0.rawValue }
    let stem = place.file.prefix { $0 != "." }
    return Finding(
      .unknownSection, at: place, found: "no section of the report has this name",
      expected: "expected \(sections.joined(separator: ", "))",
      remedy: Suggestion.nearest(to: stem, among: sections).map { "did you mean \"\($0).md\"?" }
        ?? "rename the file or move it elsewhere, it is not in the report")
  }
}

extension Problem {
  fileprivate static func noLearningFolder(_ folder: FilePath) -> Problem {
    Problem(
      .noLearningFolder, at: folder.string, found: "there is no such folder",
      remedy: "correct \"learning\" in the profile, or create the folder")
  }
}
