package import Records
package import SystemPackage

/// A profile that was read, with its digest where it came from a file.
package struct ProfileFile: Sendable {
  /// How many bytes a profile may have. The largest that people wrote have some tens of thousands.
  package static let mostBytes = 1 << 20

  package let profile: Profile
  package let input: Provenance.Input?
  /// The text that it was read from.
  package let text: String
  /// The folder that the profile's paths start from; `nil` for the built-in profile.
  package let folder: FilePath?

  /// The profile at `path`.
  ///
  /// Throws all that is wrong with it: lines that are not TOML, and keys that are unknown, missing or of the wrong type.
  package init(at path: FilePath) throws(Problem) {
    let file = InputFile(path)
    let (text, input) = try file.text(limit: ProfileFile.mostBytes)
    let folder = path.removingLastComponent().isEmpty ? "." : path.removingLastComponent()
    self.profile = try ProfileFile.profile(from: text, source: file.name, in: folder)
    self.input = input
    self.text = text
    self.folder = folder
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

  /// The profile that `text` describes, called `source` in messages. Its paths must stay in `folder`, where it has one.
  static func profile(from text: String, source: String, in folder: FilePath? = nil) throws(Problem)
    -> Profile
  {
    let faults = ProfileFaults(in: source)
    let syntax = ProfileSyntax(text, faults: faults)
    let hasUnreadableLines = faults.count > 0
    var profile: Profile?
    if let root = syntax.root, case .table(let entries) = root.content {
      faults.addUnprintable(in: root)
      let table = ProfileTable(entries, header: "", at: nil, faults: faults)
      profile = ProfileReader(root: table, source: source, folder: folder).profile()
      if hasUnreadableLines { faults.removeMissing() }
    }
    if let problem = faults.problem { throw problem }
    guard let profile else { throw .unreadable(source) }
    return profile
  }
}

extension Problem {
  /// Nothing was read and nothing was said about it, which no text is known to cause.
  fileprivate static func unreadable(_ source: String) -> Problem {
    Problem(.notTOML, at: source, found: "this cannot be read", remedy: "correct the file")
  }
}
