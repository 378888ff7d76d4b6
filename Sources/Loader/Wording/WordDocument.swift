import Records
import SystemPackage

/// A document of Word or a program like it, which people put into the learning folder although only plain text is read there.
enum WordDocument {
  private static let endings = ["docx", "doc", "docm", "dotx", "odt", "rtf", "pages", "pdf"]

  /// The finding about a file of this name; `nil` if it is no such document.
  static func finding(named name: String) -> Finding? {
    guard let ending = name.split(separator: ".").last, endings.contains(ending.lowercased()) else {
      return nil
    }
    let plain = "\(name.dropLast(ending.count))md"
    return Finding(
      .wordDocument, at: Place(file: name),
      found: ending.lowercased() == "pdf"
        ? "this is a PDF" : "this is a document of Word or a program like it",
      remedy: LearningFileName(plain.split(separator: "/").last.map(String.init) ?? plain) == nil
        ? "copy its text into a file of one of the names under learning, or move it elsewhere"
        : "copy its text into \(plain), it is not in the report")
  }

  /// The finding about a document in the place of `note.md` in a part of the learning folder, which has that path.
  static func finding(inPlaceOfNoteIn folder: String, at path: FilePath) -> Finding? {
    endings.lazy.map { "note.\($0)" }.first { RegisterFiles.exists(path.appending($0)) }
      .flatMap { finding(named: "\(folder)/\($0)") }
  }
}
