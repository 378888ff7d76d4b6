package import Records
import SystemPackage

/// The pictures that the texts of one run show, each once: files in the folder of their text.
package struct TextPictures: Sendable {
  /// How often a run shows pictures at most, and the most bytes of all of them: a web page has them inside, each time.
  static let most = 50
  static let mostBytes = 24 << 20

  /// A folder with texts and their pictures, which must be inside `fence`.
  struct Folder {
    let path: FilePath
    let fence: FilePath
    /// What documents call it, such as `2023-24`: each has a picture's name for itself.
    let name: String

    /// The path of the picture `name` from the folder of a document.
    func path(of name: String) -> String { "pictures/\(self.name)/\(name)" }

    /// A text with that path for each name of a picture, which begin at these bytes.
    func placing(picturesAt offsets: [Int], in markdown: String) -> String {
      var bytes = Array(markdown.utf8)
      for offset in offsets.reversed() { bytes.insert(contentsOf: path(of: "").utf8, at: offset) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  package private(set) var pictures: [Picture] = []
  /// Their files, in the order in which they were read.
  package private(set) var inputs: [Provenance.Input] = []
  /// How often pictures are shown, and how many bytes that takes.
  private var (count, bytes) = (0, 0)
  /// The paths of all that a text shows, those too that cannot be published.
  private var shown: Set<String> = []

  package init() {}

  /// Whether a text shows the file of this name in a folder.
  func shows(_ name: String, in folder: Folder) -> Bool { shown.contains(folder.path(of: name)) }

  /// Takes the pictures of a text from its folder; `nil` where it has none. Returns what is wrong with them, each where the
  /// text of `file` names it.
  mutating func take(
    from folder: Folder?, shownBy active: ActiveText, _ text: TextWithoutMarks, in file: String,
    named place: String, by check: PublicationCheck
  ) -> [Finding] {
    var findings: [Finding] = []
    var places = PlacesInText(file, of: place)
    let bytes = Array(text.markdown.utf8)
    for picture in active.pictures {
      let place = places.place(atByte: text.offsetInFile(of: picture.offset))
      let name = String(decoding: bytes[picture.address], as: UTF8.self)
      do throws(PictureFault) {
        guard let folder else { throw .inNote }
        guard picture.hasWords else { throw .withoutWords }
        let words = try take(name, from: folder)
        findings += check.findings(in: words, at: Place(file: "\(folder.name)/\(name)"))
      } catch {
        findings.append(.unusablePicture(name, error, at: place))
      }
    }
    return findings
  }

  /// Takes one picture, and returns the words in it.
  private mutating func take(_ name: String, from folder: Folder) throws(PictureFault) -> String {
    let path = folder.path(of: name)
    shown.insert(path)
    if let known = pictures.first(where: { $0.path == path }) {
      try count(known)
      return ""
    }
    let file = try PictureFile(InputFile(folder.path.appending(name), inside: folder.fence), path: path)
    try count(file.picture)
    pictures.append(file.picture)
    inputs.append(file.input)
    return file.words
  }

  private mutating func count(_ picture: Picture) throws(PictureFault) {
    (count, bytes) = (count + 1, bytes + picture.bytes.count)
    guard count <= TextPictures.most, bytes <= TextPictures.mostBytes else { throw .tooMany }
  }
}

extension PictureFault {
  fileprivate static let inNote = PictureFault(
    "this text is printed in workbooks and data too, which have no pictures",
    "show it in another text, or leave it out")
  fileprivate static let withoutWords = PictureFault(
    "nothing says what it shows", "write that between ![ and ], for people who do not see it")
  fileprivate static let tooMany = PictureFault(
    "the texts show more than \(TextPictures.most) pictures, or more than \(TextPictures.mostBytes >> 20) MiB of them",
    "leave some out, or make them smaller")
}

extension Finding {
  fileprivate static func unusablePicture(_ name: String, _ fault: PictureFault, at place: Place) -> Finding {
    Finding(.unusablePicture, at: place, found: "\(name): \(fault.found)", remedy: fault.remedy)
  }

  /// The finding about a picture in the learning folder that no text shows; `nil` for another kind of file.
  static func unusedPicture(named name: String) -> Finding? {
    guard PictureName.isPicture(name) else { return nil }
    return Finding(.unusedPicture, at: Place(file: name), found: "no text of this folder shows this picture")
  }
}
