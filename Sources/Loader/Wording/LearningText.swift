package import Records
import SystemPackage

/// A file of the learning folder and its text to publish.
struct LearningFile {
  /// `nil` if there are only remarks or spaces in the file; then it counts as missing.
  let text: Wording.Text?
  let input: Provenance.Input
  /// What in the text must not be published; remarks are not checked, because they are never printed.
  let findings: [Finding]

  /// Reads the file in `folder` and checks its text; findings name both, because each year has a file of that name. The
  /// input is called `name`, or by the file's own name. Its pictures, from the folder `source`, are added to `pictures`.
  ///
  /// Throws if there is no such file, or if a remark in it never closes.
  init(
    _ file: InputFile, in folder: String, name: String? = nil, showing pictures: inout TextPictures,
    from source: TextPictures.Folder?, by check: PublicationCheck
  ) throws(Problem) {
    let (whole, input) = try file.text()
    let place = "\(folder)/\(file.name)"
    let text = try TextWithoutMarks(remarksOf: whole, named: place)
    let active = ActiveText(text.markdown)
    let placed =
      source?.placing(picturesAt: active.pictures.map(\.address.lowerBound), in: text.markdown)
      ?? text.markdown
    self.text = text.isBlank ? nil : Wording.Text(file: file.name, markdown: placed)
    self.input = name.map(input.named) ?? input
    self.findings =
      text.personalData(by: check, in: whole, named: place)
      + text.activePieces(active, in: whole, named: place)
      + pictures.take(from: source, shownBy: active, text, in: whole, named: place, by: check)
  }
}

/// A single note from the learning folder: on a year, for outputs that show other years too, or on the responses to
/// recommendations, which belong to no year.
package struct LearningNote: Sendable {
  /// The folder inside the learning folder that belongs to no year.
  package static let responsesFolder = "responses"

  /// Its text on one line; `nil` if there is none.
  package let text: String?
  /// Its file with its folder, such as `2022-23/note.md`; `nil` if there is no text.
  package let input: Provenance.Input?
  /// What in it must not be published, or a document of Word in its place.
  package let findings: [Finding]

  /// The note on `year`, from the learning folder of the profile or else of the register.
  package init(
    of year: ReportingYear, profile: ProfileFile, register: RegisterFiles, by check: PublicationCheck
  ) throws(Problem) {
    try self.init(in: year.description, profile: profile, register: register, by: check)
  }

  /// The note on the responses to recommendations, from `responsesFolder`.
  package init(
    onResponsesOf register: RegisterFiles, profile: ProfileFile, by check: PublicationCheck
  ) throws(Problem) {
    try self.init(in: Self.responsesFolder, profile: profile, register: register, by: check)
  }

  private init(
    in folder: String, profile: ProfileFile, register: RegisterFiles, by check: PublicationCheck
  ) throws(Problem) {
    let learning = try WordingFiles.learningFolder(of: profile, register)
    let place = learning.path.appending(folder)
    let path = place.appending("note.md")
    guard RegisterFiles.exists(path) else {
      let document = WordDocument.finding(inPlaceOfNoteIn: folder, at: place)
      (self.text, self.input, self.findings) = (nil, nil, [document].compactMap(\.self))
      return
    }
    var pictures = TextPictures()
    let file = try LearningFile(
      InputFile(path, inside: learning.fence), in: folder, name: "\(folder)/note.md", showing: &pictures,
      from: nil, by: check)
    var wording = Wording()
    wording.sections[.note] = [file.text].compactMap(\.self)
    self.text = wording.yearNote
    self.input = wording.yearNote == nil ? nil : file.input
    self.findings = file.findings
  }
}

/// The name of a file in the learning folder: a section, with a number if the section may have several files.
struct LearningFileName {
  let section: LearningSection
  let number: Int

  /// The section that a file's name means, or `nil`.
  init?(_ name: String) {
    guard name.hasSuffix(".md") else { return nil }
    let stem = name.dropLast(3)
    if let section = LearningSection(rawValue: String(stem)), !section.isNumbered {
      (self.section, self.number) = (section, 0)
      return
    }
    guard let hyphen = stem.lastIndex(of: "-"), let number = Int(stem[stem.index(after: hyphen)...]),
      number > 0,
      let section = LearningSection(rawValue: String(stem[..<hyphen])), section.isNumbered
    else { return nil }
    (self.section, self.number) = (section, number)
  }
}
