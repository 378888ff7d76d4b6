@testable import Loader

/// What is found in a text: the kind of each piece, and the piece as it stands there.
enum Found {
  static func pieces(in text: String) -> [String] {
    let plain = PlainText(text)
    return PersonalDataSearch.find(in: plain).map { "\($0.kind): \(plain.words(in: $0.range, of: text))" }
  }

  /// What is the same about each piece however it is written.
  static func canonical(_ text: String) -> [String] {
    PersonalDataSearch.find(in: PlainText(text)).map(\.canonical)
  }
}
