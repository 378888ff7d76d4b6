package import Records

extension PublicationCheck {
  /// The findings in a template, as it is and as it is printed: without its tags, words meet that were apart.
  package func findings(in template: Wording.Text) -> [Finding] {
    let (file, name) = (template.markdown, template.file)
    func personal(in text: TextWithoutMarks) -> [Finding] {
      text.personalData(by: self, in: file, named: name)
    }
    let asWritten = personal(in: TextWithoutMarks(whole: file))
    let known = Set(asWritten.map(\.place))
    let printed = personal(in: TextWithoutMarks(tagsOf: file)).filter { !known.contains($0.place) }
    let shown = TextWithoutMarks(tagsOf: file, replacingNames: "x")
    return asWritten + printed + shown.activePieces(in: file, named: name)
  }
}

/// What must not be published of a text without its marks, at its places in the whole file. Places are counted from one to
/// the next, so each list counts its own.
extension TextWithoutMarks {
  /// What looks like personal data.
  func personalData(by check: PublicationCheck, in file: String, named name: String) -> [Finding] {
    var places = PlacesInText(file, of: name)
    return check.findings(in: markdown) { places.place(atByte: offsetInFile(of: $0)) }
  }

  /// What a reader's program would obey.
  func activePieces(in file: String, named name: String) -> [Finding] {
    var places = PlacesInText(file, of: name)
    return ActiveText(markdown).pieces.map { piece in
      Finding.activeText(piece, at: places.place(atByte: offsetInFile(of: piece.offset)))
    }
  }
}
