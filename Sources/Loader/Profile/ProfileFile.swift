package import Records
package import SystemPackage
import TOMLKit

/// A profile that was read, with its digest where it came from a file.
package struct ProfileFile: Sendable {
  package let profile: Profile
  package let input: Provenance.Input?
  /// The text that it was read from.
  package let text: String
  /// The folder that the profile's paths start from; `nil` for the built-in profile.
  package let folder: FilePath?

  /// The profile at `path`.
  ///
  /// Throws for a text that is not TOML, and for a key that is unknown, missing or of the wrong type.
  package init(at path: FilePath) throws(Problem) {
    let file = InputFile(path)
    let (text, input) = try file.text()
    self.profile = try ProfileFile.profile(from: text, source: file.name)
    self.input = input
    self.text = text
    self.folder = path.removingLastComponent().isEmpty ? "." : path.removingLastComponent()
  }

  /// The profile of the Hampshire Safeguarding Children Partnership, which is part of the program.
  package static func builtIn() throws(Problem) -> ProfileFile {
    ProfileFile(profile: try profile(from: builtInText, source: Profile.builtInName))
  }

  /// The text of the built-in profile.
  package static var builtInText: String { String(decoding: PackageResources.hscp_toml, as: UTF8.self) }

  private init(profile: Profile) {
    self.profile = profile
    self.input = nil
    self.text = ProfileFile.builtInText
    self.folder = nil
  }

  /// The profile that `text` describes, called `source` in messages.
  static func profile(from text: String, source: String) throws(Problem) -> Profile {
    // The parser takes a C string, which would silently end here.
    if text.utf8.contains(0) { throw .nulByte(in: source) }
    let root: ProfileTable
    do {
      root = ProfileTable(try TOMLTable(string: text), file: source, path: "")
    } catch {
      throw .notTOML(error, in: source)
    }
    return try ProfileReader(root: root, source: source).profile()
  }
}

extension Problem {
  fileprivate static func nulByte(in source: String) -> Problem {
    Problem(
      .notTOML, at: source, found: "the text has a zero byte",
      remedy: "take it out, or save the text again as UTF-8")
  }

  fileprivate static func notTOML(_ error: any Error, in source: String) -> Problem {
    let begin = (error as? TOMLParseError)?.source.begin
    let place = begin.map { "\(source):\($0.line):\($0.column)" } ?? source
    let reason = (error as? TOMLParseError)?.description ?? "\(error)"
    return Problem(
      .notTOML, at: place, found: "this cannot be read as TOML (\(reason))", remedy: "correct the line")
  }
}
