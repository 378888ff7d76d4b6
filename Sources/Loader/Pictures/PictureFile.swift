import Records
import SystemPackage

/// A picture's file, read and cleaned: what of it may be published.
struct PictureFile {
  /// The most bytes of a file: a photograph of a telephone has two to five million.
  static let limit = 6 << 20
  /// The most pixels: a page of A4 in colour has nine million in print.
  static let mostPixels = 50_000_000
  /// The longest side: a browser asked for more may show nothing.
  private static let longestSide = 20_000

  let picture: Picture
  let input: Provenance.Input
  /// The words that a drawing shows.
  let words: String

  /// Reads the file; `path` is what documents call it.
  ///
  /// Throws what is wrong with it, with the name that the text gives.
  init(_ file: InputFile, path: String) throws(PictureFault) {
    let bytes: [UInt8]
    do throws(Problem) {
      (bytes, input) = try file.bytes(limit: PictureFile.limit)
    } catch {
      throw PictureFault(error.found, error.remedy)
    }
    guard let kind = PictureFile.kind(of: bytes) else {
      throw PictureFault(
        "this is no PNG, JPEG or SVG", "open it in a program for pictures, and save it as PNG")
    }
    guard let ending = PictureName.ending(of: file.name), kind.endings.contains(ending) else {
      throw PictureFault("this is a \(kind.rawValue)", "let its name end in .\(kind.endings[0])")
    }
    let clean =
      switch kind {
      case .png: try PNGFile.cleaned(bytes)
      case .jpeg: try JPEGFile.cleaned(bytes)
      case .svg: try SVGFile.cleaned(bytes)
      }
    guard clean.width > 0, clean.height > 0 else {
      throw PictureFault("it does not say how large it is", "save it again in a program for pictures")
    }
    guard clean.width <= PictureFile.longestSide, clean.height <= PictureFile.longestSide,
      clean.width * clean.height <= PictureFile.mostPixels
    else { throw PictureFault("it is \(clean.width) by \(clean.height) pixels large", "make it smaller") }
    picture = Picture(
      path: path, kind: kind, bytes: clean.bytes, width: clean.width, height: clean.height,
      turn: clean.turn)
    words = clean.words
  }

  /// What the first bytes say that the file is.
  private static func kind(of bytes: [UInt8]) -> Picture.Kind? {
    if bytes.starts(with: PNGFile.signature) { return .png }
    if bytes.starts(with: JPEGFile.signature) { return .jpeg }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return text.first { !$0.isSpace } == UInt8(ascii: "<") ? .svg : nil
  }
}

/// Why a picture cannot be published, and what to do.
struct PictureFault: Error, Equatable {
  let found: String
  let remedy: String

  init(_ found: String, _ remedy: String) {
    self.found = found
    self.remedy = remedy
  }

  static let cutOff = PictureFault(
    "it ends in the middle, or is damaged", "copy it again, or save it again in a program for pictures")
}

/// What is left of a picture's file.
struct CleanPicture: Equatable {
  var bytes: [UInt8]
  var width = 0
  var height = 0
  var turn = 1
  /// The words that it shows.
  var words = ""
}

/// The names that the file of a picture can have in a text.
enum PictureName {
  /// What ends the names of pictures, those too that are not shown.
  private static let unusual = ["gif", "webp", "heic", "heif", "avif", "tif", "tiff", "bmp", "ai", "eps"]

  /// Whether all readers of Markdown see the same file name: letters, digits, hyphens, underscores and dots, with the ending
  /// of a picture that can be shown.
  static func isPlain(_ address: ArraySlice<UInt8>) -> Bool {
    guard let first = address.first, FieldText.isLetter(first) || FieldText.isDigit(first),
      address.allSatisfy({ FieldText.isLetter($0) || FieldText.isDigit($0) || "-_.".utf8.contains($0) }),
      let ending = ending(of: String(decoding: address, as: UTF8.self))
    else { return false }
    return Picture.Kind.allCases.contains { $0.endings.contains(ending) }
  }

  /// Whether a file of this name is a picture, of whatever kind.
  static func isPicture(_ name: String) -> Bool {
    guard let ending = ending(of: name) else { return false }
    return unusual.contains(ending) || Picture.Kind.allCases.contains { $0.endings.contains(ending) }
  }

  /// What is after the last dot, in small letters.
  static func ending(of name: String) -> String? {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  }
}
