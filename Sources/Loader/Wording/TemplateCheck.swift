package import Records

extension PublicationCheck {
  /// The findings in a template, as it is and as it is printed: without its tags, words meet that were apart.
  package func findings(in template: Wording.Text) -> [Finding] {
    func personal(in text: TextWithoutMarks) -> [Finding] {
      var places = PlacesInText(template.markdown, of: template.file)
      return findings(in: text.markdown) { places.place(atByte: text.offsetInFile(of: $0)) }
    }
    let asWritten = personal(in: TextWithoutMarks(whole: template.markdown))
    let known = Set(asWritten.map(\.place))
    let printed = personal(in: TextWithoutMarks(tagsOf: template.markdown)).filter {
      !known.contains($0.place)
    }
    let shown = TextWithoutMarks(tagsOf: template.markdown, replacingNames: "x")
    var places = PlacesInText(template.markdown, of: template.file)
    let active = ActiveText(shown.markdown).pieces.map { piece in
      Finding.activeText(piece, at: places.place(atByte: shown.offsetInFile(of: piece.offset)))
    }
    return asWritten + printed + active
  }
}
