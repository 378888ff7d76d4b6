import Records

/// What must not be published of a text without its marks, at its places in the whole file. Places are counted from one to
/// the next, so each list counts its own.
extension TextWithoutMarks {
  /// What looks like personal data.
  func personalData(by check: PublicationCheck, in file: String, named name: String) -> [Finding] {
    var places = PlacesInText(file, of: name)
    return check.findings(in: markdown) { places.place(atByte: offsetInFile(of: $0)) }
  }

  /// What a reader's program would obey.
  func activePieces(_ active: ActiveText, in file: String, named name: String) -> [Finding] {
    var places = PlacesInText(file, of: name)
    return active.pieces.map { piece in
      Finding.activeText(piece, at: places.place(atByte: offsetInFile(of: piece.offset)))
    }
  }
}

extension ActiveText.Kind {
  /// What was found, and what to write instead.
  fileprivate var words: (found: String, remedy: String) {
    switch self {
    case .control(let scalar):
      ("a character that is not text, \(String(scalar).onOneLine)", "remove it")
    case .html:
      (
        "HTML, which pages obey instead of showing it",
        "write it in Markdown, or put a backslash before the <"
      )
    case .address:
      (
        "the address of a link is not that of a page",
        "write it as it is, with https:, http:, mailto: or tel:"
      )
    case .remotePicture:
      (
        "a picture whose address is not the plain name of a PNG, JPEG or SVG file",
        "put the file into the folder of this text, and write its name alone, as in ![What it shows](team.png)"
      )
    case .mark:
      (
        "a definition that makes links of the report's own marks",
        "give the link a longer name, or write its address where it is used"
      )
    case .openBlock:
      ("a block of code begins here and never ends", "end it with a line of the same signs, or remove them")
    }
  }
}

extension Finding {
  /// What a learning text has at `place` that is not to be published.
  static func activeText(_ piece: ActiveText.Piece, at place: Place) -> Finding {
    let words = piece.kind.words
    return Finding(.activeText, at: place, found: words.found, remedy: words.remedy)
  }
}
