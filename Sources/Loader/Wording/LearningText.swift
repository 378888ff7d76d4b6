package import Records
import SystemPackage

/// What people wrote in a file of the learning folder, without the remarks (`<!-- … -->`) that are for writers only.
///
/// Markdown hides a remark on a page, but the note goes into workbooks and data as well, where nothing would hide it.
struct LearningText {
  /// The text without its remarks.
  let markdown: String
  /// What stands between the remarks: where each piece begins in the text, and in the file, in bytes.
  private let pieces: [(text: Int, file: Int)]

  /// The text in `file`.
  ///
  /// Throws the line on which a remark opens that never closes: nobody can say where the text to be published begins.
  init(_ file: String) throws(OpenRemark) {
    var text = ""
    var pieces = [(text: 0, file: 0)]
    var rest = file[...]
    while let open = rest.firstRange(of: "<!--") {
      text += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstRange(of: "-->") else {
        throw OpenRemark(line: 1 + file[..<open.lowerBound].count(where: \.isNewline))
      }
      rest = rest[close.upperBound...]
      pieces.append((text.utf8.count, file.utf8.distance(from: file.startIndex, to: rest.startIndex)))
    }
    self.markdown = text + rest
    self.pieces = pieces
  }

  /// Whether nothing but remarks is in the file, which then counts as missing.
  var isBlank: Bool { markdown.allSatisfy(\.isWhitespace) }

  /// Where a byte of the text stands in the file.
  func offsetInFile(of offset: Int) -> Int {
    guard let piece = pieces.last(where: { $0.text <= offset }) else { return offset }
    return piece.file + offset - piece.text
  }
}

/// A remark that opens on a line and never closes.
struct OpenRemark: Error, Hashable {
  let line: Int
}

extension Problem {
  /// A learning file holds a remark that never closes.
  static func openRemark(_ remark: OpenRemark, in file: String) -> Problem {
    Problem(
      .openRemark, at: Place(file: file, line: remark.line).description,
      found: "a remark opens here and never closes", expected: "expected --> at its end",
      remedy: "close it, or take out <!--")
  }
}

/// A file of the learning folder as it was read, in the words that are published.
struct LearningFile {
  /// `nil` where only remarks are in it: then nothing is made from the file, and it counts as missing.
  let text: Wording.Text?
  let input: Provenance.Input
  /// What looks like personal data in it; a remark, which nobody prints, may say what it likes.
  let findings: [Finding]

  /// The file with its text held to `check`, called `name` in findings where its own name would not do.
  ///
  /// Throws where there is no such file, or a remark in it never closes.
  init(_ file: InputFile, name: String? = nil, by check: PublicationCheck) throws(Problem) {
    let (whole, input) = try file.text()
    let text: LearningText
    do {
      text = try LearningText(whole)
    } catch {
      throw .openRemark(error, in: file.name)
    }
    let lines = TextLines(whole)
    self.text = text.isBlank ? nil : Wording.Text(file: file.name, markdown: text.markdown)
    self.input = Provenance.Input(name: name ?? file.name, sha256: input.sha256)
    self.findings = check.findings(in: text.markdown) { offset in
      lines.place(of: text.offsetInFile(of: offset), in: name ?? file.name)
    }
  }
}

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
  ) throws(Problem) {
    try self.init(in: year.description, profile: profile, register: register, by: check)
  }

  /// The note on the responses to recommendations, that of `responsesFolder`.
  package init(
    onResponsesOf register: RegisterFiles, profile: ProfileFile, by check: PublicationCheck
  ) throws(Problem) {
    try self.init(in: Self.responsesFolder, profile: profile, register: register, by: check)
  }

  private init(
    in folder: String, profile: ProfileFile, register: RegisterFiles, by check: PublicationCheck
  ) throws(Problem) {
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

/// The name of a file in the learning folder: a section, with a number where the section has several.
struct LearningFileName {
  let section: LearningSection
  let number: Int

  /// The section that a file's name stands for, or `nil`.
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
