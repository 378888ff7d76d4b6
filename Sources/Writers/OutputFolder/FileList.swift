import FoundationEssentials
import SystemPackage

/// What is written in `files.json`: the files of the folder that are ours, and which command wrote each.
struct FileList: Codable, Equatable {
  struct Entry: Codable, Equatable {
    let name: String
    /// Lower-case hexadecimal, as `sha256sum` prints it.
    let sha256: String
    let command: String
  }

  static let name: FilePath = "files.json"
  static let schema = 1

  private(set) var files: [Entry]
  private let schema: Int

  /// A list of `files`, of which no two have one name.
  init(_ files: [Entry] = []) {
    self.files = files.sorted { $0.name < $1.name }
    schema = Self.schema
  }

  /// Reads the bytes of a `files.json`.
  ///
  /// - Throws: If they are not such a list: other JSON, a schema from the future, or names that lead out of the folder.
  init(reading bytes: [UInt8]) throws {
    let list = try JSONDecoder().decode(FileList.self, from: Data(bytes))
    let names = Set(list.files.map(\.name))
    guard list.schema == Self.schema, names.count == list.files.count,
      names.allSatisfy({ FilePath($0).staysInside(as: $0) })
    else { throw NotOurs() }
    self = list
  }

  /// The list as JSON that a diff can show: names in order, a member a line.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  private struct NotOurs: Error {}
}
