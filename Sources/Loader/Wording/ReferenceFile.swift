package import Records
import Spreadsheets
import SystemPackage

/// The document of Word from which a partnership's own documents take their styles, `reference.docx` among its templates.
package struct ReferenceFile: Sendable {
  /// The most bytes of it: a logo in the head of its pages is the largest part.
  private static let limit = 8 << 20

  package let bytes: [UInt8]
  /// What looks like personal data in what it prints on each page.
  package let findings: [Finding]

  /// The document that `name` calls in the profile's folder of templates; `nil` where there is none.
  ///
  /// Throws if it is no document of Word.
  package init?(
    named name: String, of profile: ProfileFile, by check: PublicationCheck
  ) throws(Problem) {
    guard let folder = profile.folder, let templates = profile.profile.wording.templates else { return nil }
    let file = InputFile(folder.appending(templates).appending(name), inside: folder)
    guard RegisterFiles.exists(file.path) else { return nil }
    bytes = try file.bytes(limit: ReferenceFile.limit).bytes
    do throws(XLSXError) {
      findings = try ReferenceFile.printedTexts(of: file).flatMap { part, text in
        check.findings(in: text, at: Place(file: "\(name)/\(part)"))
      }
    } catch {
      throw Problem(
        .notReferenceDocument, at: file.path.string, found: error.parts.found)
    }
  }

  /// The words in the heads and feet of its pages, by their parts.
  private static func printedTexts(of file: InputFile) throws(XLSXError) -> [(part: String, text: String)] {
    let package = try XLSXPackage(at: file.path)
    for part in ["word/document.xml", "word/styles.xml"] { _ = try package.readPart(part) }
    var texts: [(String, String)] = []
    for name in package.partNames where name.hasPrefix("word/header") || name.hasPrefix("word/footer") {
      let events = try XMLStream.events(of: package.readPart(name), named: name)
      let words = events.map { event in
        switch event {
        case .text(let text): text
        case .end(let element) where element.local == "p": "\n\n"
        default: ""
        }
      }
      texts.append((name, words.joined()))
    }
    return texts
  }
}
