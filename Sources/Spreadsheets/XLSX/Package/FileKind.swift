/// What a file is, whatever its name says.
///
/// The first bytes show whether it is a zip or a compound file; its contents show which kind of those.
package enum FileKind: Hashable, Sendable {
  case empty
  /// Text of no other kind, most likely CSV.
  case text
  case webPage
  /// The XML that Excel 2003 wrote, one file for the whole workbook.
  case xmlSpreadsheet
  case pdf
  case json
  /// A drawing, a photograph or a screenshot.
  case picture
  /// An Access database.
  case database
  /// A mail that Outlook saved.
  case message
  /// A zip archive, as `.xlsx` is; it need not be a workbook.
  case zip
  /// A zip archive without its end, where its directory is.
  case incompleteZip
  /// `.xlsb`
  case binaryWorkbook
  /// `.ods` and its siblings, and `.fods`, the same as one text.
  case openDocument
  /// `.numbers` and its siblings.
  case numbers
  /// A text document of Word or a program like it, `.docx`, `.doc`, `.odt` or `.rtf`.
  case wordDocument
  case presentation
  /// A file of the older office programs, or an encrypted one.
  case compoundFile
  /// A compound file around a workbook with a password.
  case encryptedWorkbook
  /// A compound file around a workbook that a sensitivity label encrypts.
  case rightsManaged
  /// `.xls`
  case oldWorkbook
  case unknown

  /// Whether the file is read as text; files of an unknown kind are too, so that reading says what is wrong with them.
  package var isReadAsText: Bool {
    switch self {
    case .empty, .text, .unknown: true
    case .webPage, .xmlSpreadsheet, .pdf, .json, .picture, .database, .message, .zip, .incompleteZip,
      .binaryWorkbook, .openDocument, .numbers, .wordDocument, .presentation, .compoundFile,
      .encryptedWorkbook, .rightsManaged, .oldWorkbook:
      false
    }
  }

  /// How many of the first bytes are looked at; a shorter file is fine.
  package static let prefixLength = 4096

  /// What the file that begins with these bytes is.
  package init(firstBytes bytes: Span<UInt8>) {
    let start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    let text = FileKind.lowercasedText(of: bytes, from: start)
    if bytes.isEmpty {
      self = .empty
    } else if ["pk\u{3}\u{4}", "pk\u{5}\u{6}", "pk\u{7}\u{8}"].contains(where: text.hasPrefix) {
      self = .zip
    } else if FileKind.starts(bytes, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if FileKind.isOldSheet(bytes) {
      self = .oldWorkbook
    } else if FileKind.isPicture(bytes) {
      self = .picture
    } else if text.hasPrefix("\0\u{1}\0\0standard ") {
      self = .database
    } else if text.hasPrefix("{\\rtf") {
      self = .wordDocument
    } else if FileKind.isJSON(text) {
      self = .json
    } else if text.hasPrefix("%pdf-") {
      self = .pdf
    } else if text.hasPrefix("<?xml"), text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      self = .xmlSpreadsheet
    } else if text.hasPrefix("<?xml"), text.contains("urn:oasis:names:tc:opendocument") {
      self = .openDocument
    } else if FileKind.isWebPage(text) {
      self = .webPage
    } else {
      self = FileKind.isText(bytes) ? .text : .unknown
    }
  }

  /// The bytes as characters of one byte each, for comparison with ASCII, without leading blanks.
  private static func lowercasedText(of bytes: Span<UInt8>, from start: Int) -> String {
    var characters: [UInt8] = []
    for index in start..<min(bytes.count, max(prefixLength, start)) {
      let byte = bytes[index]
      if characters.isEmpty && " \t\r\n".utf8.contains(byte) { continue }
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): characters.append(byte | 0x20)
      case 0..<0x80: characters.append(byte)
      default: characters.append(UInt8(ascii: "?"))
      }
    }
    return String(decoding: characters, as: UTF8.self)
  }

  private static func starts(_ bytes: Span<UInt8>, with signature: [UInt8]) -> Bool {
    bytes.count >= signature.count && signature.indices.allSatisfy { bytes[$0] == signature[$0] }
  }

  /// The sheets of Excel 2 to 4, which are no compound files, begin with a record of a known number and length.
  private static func isOldSheet(_ bytes: Span<UInt8>) -> Bool {
    [[9, 0, 4, 0], [9, 2, 6, 0], [9, 4, 6, 0], [9, 8, 8, 0], [9, 8, 16, 0]].contains {
      starts(bytes, with: $0)
    }
  }

  private static func isPicture(_ bytes: Span<UInt8>) -> Bool {
    [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8)].contains { starts(bytes, with: $0) }
  }

  /// An object with a quoted name, or a list of objects, lists or texts.
  private static func isJSON(_ text: String) -> Bool {
    guard let opening = text.utf8.first, let next = text.utf8.dropFirst().first(where: { $0 > 0x20 }) else {
      return false
    }
    switch opening {
    case UInt8(ascii: "{"): return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    case UInt8(ascii: "["): return "{[\"]".utf8.contains(next)
    default: return false
    }
  }

  /// Case systems send tables of HTML as `.xls` and `.xlsx`, and Excel saves whole pages as mail (`.mht`).
  private static func isWebPage(_ text: String) -> Bool {
    let starts = ["<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<style", "mime-version:"]
    return starts.contains(where: text.hasPrefix) || text.hasPrefix("<?xml") && text.contains("<html")
      || text.hasPrefix("<!--") && text.contains("<html")
  }

  /// Text has no control characters other than blanks, unless a byte-order mark says that it is UTF-16.
  private static func isText(_ bytes: Span<UInt8>) -> Bool {
    if bytes.count >= 2, bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF {
      return true
    }
    return bytes.indices.prefix(prefixLength).allSatisfy {
      bytes[$0] >= 0x20 || (0x09...0x0D).contains(bytes[$0])
    }
  }
}

extension FileKind {
  /// What the file is called in a message, as in "this is …".
  package var name: String {
    switch self {
    case .empty: "an empty file"
    case .text: "plain text, such as CSV"
    case .webPage: "a web page"
    case .xmlSpreadsheet: "an XML spreadsheet of Excel 2003"
    case .pdf: "a PDF"
    case .json: "a JSON file"
    case .picture: "a picture"
    case .database: "an Access database"
    case .message: "a mail message"
    case .zip: "a zip archive of other things"
    case .incompleteZip: "only the beginning of a workbook or zip archive"
    case .binaryWorkbook: "a binary workbook (.xlsb)"
    case .openDocument: "an OpenDocument file (.ods, .fods)"
    case .numbers: "a Numbers document"
    case .wordDocument: "a Word document"
    case .presentation: "a presentation"
    case .compoundFile: "a file of an older office program"
    case .encryptedWorkbook: "a workbook with a password"
    case .rightsManaged: "a file with a sensitivity label that encrypts it"
    case .oldWorkbook: "an old workbook (.xls)"
    case .unknown: "a file of an unknown kind"
    }
  }

  /// How to turn the file into a workbook that can be read.
  package var remedy: String {
    switch self {
    case .empty: "copy or download it again, or save as .xlsx again"
    case .text: "name it .csv, or open it in a spreadsheet program and save as .xlsx"
    case .webPage, .xmlSpreadsheet, .binaryWorkbook, .openDocument, .oldWorkbook:
      "open it in a spreadsheet program and save as .xlsx"
    case .pdf: "ask for the register that it was printed from, and save as .xlsx"
    case .zip: "unpack it, and give the .xlsx or .csv in it, or save as .xlsx"
    case .incompleteZip: "copy or download it again, or save as .xlsx again"
    case .json: "ask for the register itself, as .xlsx or as CSV in UTF-8"
    case .picture: "ask for the register that it shows, as .xlsx"
    case .database: "export the table of referrals from Access as .xlsx"
    case .message: "save the file that is attached to it, and give that"
    case .numbers: "open it in Numbers and export (save as) .xlsx"
    case .wordDocument, .presentation: "copy its table into a spreadsheet program and save as .xlsx"
    case .compoundFile: "open it in the program that made it and save as .xlsx"
    case .encryptedWorkbook: "open it with its password and save as .xlsx without one"
    case .rightsManaged:
      "open it in Excel, choose a label without encryption if you may, or save its sheet as \"CSV UTF-8\""
    case .unknown: "open it in a spreadsheet program and save as .xlsx"
    }
  }
}
