import Records

/// A file of the learning folder as it was read, in the words that are published.
struct LearningFile {
  /// `nil` where only remarks are in it: then nothing is made from the file, and it counts as missing.
  let text: Wording.Text?
  let input: Provenance.Input
  /// What looks like personal data in it; a remark, which nobody prints, may say what it likes.
  let findings: [Finding]

  /// The file with its text held to `check`, called `name` in findings where its own name would not do.
  ///
  /// Throws `.unusable` where there is no such file, or a remark in it never closes.
  init(_ file: InputFile, name: String? = nil, by check: PublicationCheck) throws(LoaderError) {
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
