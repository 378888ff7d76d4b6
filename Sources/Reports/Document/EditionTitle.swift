import Records

extension Edition {
  /// The edition as a document names it.
  var title: String {
    switch self {
    case .public: "Public edition"
    case .board: "Board edition"
    }
  }

  /// The title of a document, which says so where it is the board's edition.
  func titled(_ title: String) -> String { self == .board ? "\(title), board edition" : title }
}
