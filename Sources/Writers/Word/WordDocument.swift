import FoundationEssentials
package import Records
package import Reports
import Spreadsheets
package import SystemPackage

/// A document for Word: the page that browsers get, which pandoc turns into paragraphs with styles, and its charts and drawings,
/// which rsvg-convert turns into pictures.
///
/// pandoc reads HTML that the program wrote, so nothing that people wrote is more than words to it, and it is given no path but
/// the names of files in a folder of its own.
package struct WordDocument: LibraryFile {
  /// What both programs are in, on Debian.
  private static let packages = "pandoc and librsvg2-bin"
  /// The page between its margins, in millimetres: a picture is no larger.
  private static let (width, height) = (170, 220)
  /// How many pixels wide a drawing becomes: 270 to an inch.
  private static let pixels = "1800"

  private let document: Document
  private let reference: [UInt8]?
  private let accent: Colour

  /// The document with the styles of the reference document `reference`, or else of the program's own in the colour `accent`.
  package init(_ document: Document, reference: [UInt8]?, accent: Colour) {
    self.document = document
    self.reference = reference
    self.accent = accent
  }

  private struct Programs {
    let pandoc: ExternalProgram
    let converter: ExternalProgram

    init() throws(Problem) {
      let found = ["pandoc", "rsvg-convert"].map { (name: $0, program: ExternalProgram(named: $0)) }
      guard let pandoc = found[0].program, let converter = found[1].program else {
        throw .missingPrograms(found.filter { $0.program == nil }.map(\.name), of: packages)
      }
      (self.pandoc, self.converter) = (pandoc, converter)
    }
  }

  /// Throws if the machine has not got what it takes to write such documents.
  package static func requirePrograms() throws(Problem) { _ = try Programs() }

  /// Writes the document at `path`, by way of a folder beside it that is gone afterwards.
  package func write(to path: FilePath) throws {
    let programs = try Programs()
    let name = path.lastComponent?.string ?? "document"
    let folder = path.removingLastComponent().appending("\(name).parts")
    try folder.makeFolder(mode: 0o700)
    defer { try? folder.removeTree() }
    if let reference {
      try folder.appending("reference.docx").writeBytes(reference)
    } else {
      try ReferenceDocument(accent: accent).write(to: folder.appending("reference.docx"))
    }
    let pictures = try pictures(in: folder, by: programs)
    let page = HTMLDocument.text(of: document, for: .pandoc(pictures))
    try folder.appending("page.html").writeBytes(Array(page.utf8))
    try programs.pandoc.run(
      [
        "--from=html-raw_html-raw_tex", "--to=docx", "--data-dir=.", "--reference-doc=reference.docx",
        "--shift-heading-level-by=-1", "--output=made.docx", "page.html",
      ], in: folder, on: document.asAt)
    let made = folder.appending("made.docx")
    // pandoc takes over from a reference document who keeps it, and for whom.
    try XLSXPackage.replace(["docProps/app.xml": Array(WordDocument.properties.utf8)], at: made)
    try made.rename(to: path)
  }

  private static let properties = """
    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>
    """

  /// Reads every part to its end.
  package func verify(at path: FilePath) throws { try XLSXPackage(at: path).verify() }

  /// Writes the charts and pictures that the document shows, and returns for each address what says where it is.
  private func pictures(in folder: FilePath, by programs: Programs) throws -> [String: String] {
    var shown: [String: String] = [:]
    func drawn(_ svg: [UInt8]) throws -> String {
      let name = "picture-\(shown.count + 1)"
      try folder.appending("\(name).svg").writeBytes(svg)
      try programs.converter.run(
        [
          "--format=png", "--width=\(WordDocument.pixels)", "--keep-aspect-ratio", "--output=\(name).png",
          "\(name).svg",
        ],
        in: folder, on: document.asAt)
      return "\(name).png"
    }
    for chart in document.placedCharts {
      let name = try drawn(ChartSVG.bytes(of: chart))
      shown[MarkdownDocument.path(of: chart)] = WordDocument.source(name, width: WordDocument.width)
    }
    for picture in document.placedPictures {
      let name: String
      if picture.kind == .svg {
        name = try drawn(picture.bytes)
      } else if picture.turn > 1 {
        name = try drawn(WordDocument.drawing(around: picture))
      } else {
        name = "picture-\(shown.count + 1).\(picture.kind.endings[0])"
        try folder.appending(name).writeBytes(picture.bytes)
      }
      shown[picture.path] = WordDocument.source(name, width: WordDocument.width(of: picture))
    }
    return shown
  }

  /// A drawing that shows a picture turned as its file says, without what says so: programs differ in whether they obey it.
  static func drawing(around picture: Picture) -> [UInt8] {
    let (width, height) = (picture.width, picture.height)
    let lies = picture.turn > 4
    let matrices = [
      "-1 0 0 1 \(width) 0", "-1 0 0 -1 \(width) \(height)", "1 0 0 -1 0 \(height)", "0 1 1 0 0 0",
      "0 1 -1 0 \(width) 0", "0 -1 -1 0 \(width) \(height)", "0 -1 1 0 0 \(height)",
    ]
    var bytes = picture.bytes
    let remark: [UInt8] = [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8)
    if let start = bytes.firstRange(of: remark)?.lowerBound {
      bytes.removeSubrange(start..<min(start + 36, bytes.count))
    }
    return Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)"><image \
      width="\(lies ? height : width)" height="\(lies ? width : height)" transform="matrix(\(matrices[picture.turn - 2]))" \
      href="data:\(picture.kind.mediaType);base64,\(Data(bytes).base64EncodedString())"/></svg>
      """.utf8)
  }

  /// The width in millimetres: that of the screen, 96 pixels to an inch, as far as the page has room.
  private static func width(of picture: Picture) -> Int {
    min(picture.width * 254 / 960, width, picture.width * height / picture.height)
  }

  private static func source(_ name: String, width: Int) -> String {
    "src=\"\(name)\" width=\"\(width)mm\""
  }
}

extension Problem {
  fileprivate static func missingPrograms(_ names: [String], of packages: String) -> Problem {
    Problem(
      .missingProgram, at: "--format docx",
      found: "\(names.joined(separator: " and ")) \(names.count == 1 ? "is" : "are") not installed",
      remedy: "install the Debian packages \(packages), or leave docx out; nothing was written")
  }
}
