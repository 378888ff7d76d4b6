package import Records
package import SystemPackage

/// A profile that was read, with its digest where it came from a file.
package struct ProfileFile: Sendable {
  /// How many bytes a profile may have. The largest that people wrote have some tens of thousands.
  package static let mostBytes = 1 << 20

  package private(set) var profile: Profile
  package let input: Provenance.Input?
  /// The text that it was read from.
  package let text: String
  /// The folder that the profile's paths start from; `nil` for the built-in profile.
  package let folder: FilePath?
  /// The names and sentences that documents print, without the contact, which is there to be published.
  let names: [PrintedText]

  /// A text that documents print, and where it is written.
  struct PrintedText: Hashable {
    let text: String
    let place: Place
  }

  /// The profile at `path`.
  ///
  /// Throws all that is wrong with it: lines that are not TOML, and keys that are unknown, missing or of the wrong type.
  package init(at path: FilePath) throws(Problem) {
    let file = InputFile(path)
    let (text, input) = try file.text(limit: ProfileFile.mostBytes)
    let folder = path.removingLastComponent().isEmpty ? "." : path.removingLastComponent()
    (self.profile, self.names) = try ProfileFile.read(text, source: file.name, in: folder)
    self.input = input
    self.text = text
    self.folder = folder
  }

  /// The profile of the Hampshire Safeguarding Children Partnership, which is part of the program.
  package static func builtIn() throws(Problem) -> ProfileFile {
    try ProfileFile(builtInText, source: Profile.builtInName)
  }

  /// The profile for figures of one area alone; `nil` for an area that it does not know.
  package func narrowed(to area: String) -> ProfileFile? {
    guard let profile = profile.narrowed(to: area) else { return nil }
    var file = self
    file.profile = profile
    return file
  }

  /// Whether it is the profile that is part of the program.
  package var isBuiltIn: Bool { profile.source == Profile.builtInName }

  /// The text of the built-in profile.
  package static var builtInText: String { String(decoding: PackageResources.hscp_toml, as: UTF8.self) }

  /// Publishes under another policy than the one that was read.
  package mutating func follow(_ policy: Profile.Policy) { profile.disclosure.policy = policy }

  /// The profile that `text` describes, called `source` in messages, which is no file yet.
  init(_ text: String, source: String) throws(Problem) {
    self.profile = try ProfileFile.profile(from: text, source: source)
    self.input = nil
    self.text = text
    self.folder = nil
    self.names = []
  }

  /// The profile that `text` describes, called `source` in messages. Its paths must stay in `folder`, where it has one.
  static func profile(from text: String, source: String, in folder: FilePath? = nil) throws(Problem)
    -> Profile
  {
    try read(text, source: source, in: folder).profile
  }

  private static func read(
    _ text: String, source: String, in folder: FilePath?
  ) throws(Problem) -> (profile: Profile, names: [PrintedText]) {
    let faults = ProfileFaults(in: source)
    let syntax = ProfileSyntax(text, faults: faults)
    let hasUnreadableLines = faults.count > 0
    var profile: Profile?
    var names: [PrintedText] = []
    if let root = syntax.root, case .table(let entries) = root.content {
      faults.addUnprintable(in: root)
      let table = ProfileTable(entries, header: "", at: nil, faults: faults)
      profile = ProfileReader(root: table, source: source, folder: folder).profile()
      for entry in entries where printedTables.contains(entry.key) {
        addNames(in: entry.value, of: source, to: &names)
      }
      if hasUnreadableLines { faults.removeMissing() }
    }
    if let problem = faults.problem { throw problem }
    guard let profile else { throw .unreadable(source) }
    return (profile, names)
  }

  private static let printedTables: Set = [
    "partnership", "geography", "board", "agencies", "outcomes", "features", "harms", "statuses",
  ]
  /// What is read and not printed, and what may be published whatever is in it.
  private static let unprinted: Set = ["contact", "aliases"]

  private static func addNames(in value: TOMLValue, of source: String, to names: inout [PrintedText]) {
    switch value.content {
    case .table(let entries):
      for entry in entries where !unprinted.contains(entry.key) {
        addNames(in: entry.value, of: source, to: &names)
      }
    case .list(let values): for value in values { addNames(in: value, of: source, to: &names) }
    case .text(let text):
      let place = Place(file: source, line: value.position.line, column: value.position.column)
      names.append(PrintedText(text: text, place: place))
    case .number, .flag, .day, .decimal, .time: break
    }
  }
}

extension Problem {
  /// Nothing was read and nothing was said about it, which no text is known to cause.
  fileprivate static func unreadable(_ source: String) -> Problem {
    Problem(.notTOML, at: source, found: "this cannot be read", remedy: "correct the file")
  }
}
