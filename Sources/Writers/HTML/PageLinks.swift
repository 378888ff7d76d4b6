import FoundationEssentials
import Records

/// What reads a page.
enum PageReader {
  /// A browser, to which the page brings the pictures of its texts.
  case browser([Picture])
  /// pandoc, which makes a document of Word of it: where it finds each picture and chart, and how wide that is, as attributes by
  /// the address that Markdown has for it. Words have the names of Word's styles instead of classes.
  case pandoc([String: String])

  var isPandoc: Bool { if case .pandoc = self { true } else { false } }

  /// How the files of pages end.
  var ending: String { isPandoc ? "docx" : "html" }

  /// The attribute of a cell that holds a number.
  var number: String { isPandoc ? " style=\"text-align: right\"" : " class=\"number\"" }
}

/// Where the links of a page lead: the one place that decides which addresses a page may have.
struct PageLinks {
  private static let schemes: Set = ["http", "https", "mailto", "tel"]

  private let names: [String]
  private let anchors: [[String: String]]
  let reader: PageReader

  init(names: [String], anchors: [[String: String]], for reader: PageReader = .browser([])) {
    self.names = names
    self.anchors = anchors
    self.reader = reader
  }

  /// The address of a link in a part, as an attribute has it; `nil` where it may not be followed, or leads nowhere.
  ///
  /// A text that has a page of its own, or is a part of this one, is linked as that and not as Markdown.
  func address(_ address: String, inPart part: Int) -> String? {
    let head = address.utf8.prefix { !"/?#".utf8.contains($0) }
    if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
      guard PageLinks.schemes.contains(String(address[..<colon]).lowercased()) else { return nil }
      return PageLinks.attribute(address)
    }
    let pieces = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let file = pieces.first else { return nil }
    let fragment = pieces.count > 1 ? String(pieces[1]) : nil
    if file.isEmpty { return fragment.flatMap { place($0, inPart: part) } }
    guard file.hasSuffix(".md") else { return PageLinks.attribute(address) }
    let name = (file.hasPrefix("./") ? file.dropFirst(2) : file).dropLast(3)
    if let other = names.firstIndex(of: String(name)) {
      return fragment.flatMap { place($0, inPart: other) } ?? start(ofPart: other)
    }
    return PageLinks.attribute("\(file.dropLast(3)).\(reader.ending)\(fragment.map { "#\($0)" } ?? "")")
  }

  private func place(_ anchor: String, inPart part: Int) -> String? {
    anchors[part][anchor].map(PageLinks.place)
  }

  private func start(ofPart part: Int) -> String { PageLinks.place(part == 0 ? PageIDs.main : names[part]) }

  /// The place of this page with an id.
  static func place(_ id: String) -> String { "#\(MarkupText.escaped(id))" }

  /// The attributes that say where the picture at an address is: for a browser its bytes, since a page loads nothing; `nil`
  /// where it is not known.
  func picture(at address: String) -> String? {
    switch reader {
    case .pandoc(let pictures): return pictures[address]
    case .browser(let pictures):
      guard let picture = pictures.first(where: { $0.path == address }) else { return nil }
      let bytes = Data(picture.bytes).base64EncodedString()
      return "src=\"data:\(picture.kind.mediaType);base64,\(bytes)\""
    }
  }

  /// An address with everything in it as a number that could end an attribute or be read as a scheme: nothing is left for
  /// a browser to repair.
  static func attribute(_ address: String) -> String {
    var escaped = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;"
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        if "-._~:/?#[]@!$()*+,;=%'".utf8.contains(byte) {
          escaped.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          let digits = String(byte, radix: 16, uppercase: true)
          escaped += "%" + (digits.count == 1 ? "0" : "") + digits
        }
      }
    }
    return escaped
  }
}
