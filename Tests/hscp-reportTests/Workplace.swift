import Foundation

/// A folder of a test's own, with a copy of the fixtures, in which the built program is run as a user would.
final class Workplace: Sendable {
  /// How a run ended, and what it said.
  struct Run: Sendable {
    let status: Int32
    let output: String
    let errors: String
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("hscp-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Workplace.root.appendingPathComponent("fixtures"), to: folder.appendingPathComponent("fixtures"))
  }

  deinit { remove() }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program that was built with these tests.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()
    .appendingPathComponent("hscp-report").path

  /// Whether a program is on the path of the tests.
  static func has(_ program: String) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }

  /// Runs the program with `arguments`, standard output into a file, or into `output`.
  func run(_ arguments: String..., output: FileHandle? = nil) throws -> Run {
    try run(Workplace.program, arguments, output: output)
  }

  /// Runs a line of shell, in which `hscp-report` is the program.
  func shell(_ line: String) throws -> Run {
    try run("/bin/bash", ["-c", "hscp-report() { \"\(Workplace.program)\" \"$@\"; }; \(line)"], output: nil)
  }

  private func run(_ program: String, _ arguments: [String], output: FileHandle?) throws -> Run {
    let name = UUID().uuidString
    let outputFile = FileManager.default.temporaryDirectory.appendingPathComponent("\(name).out")
    let errorFile = FileManager.default.temporaryDirectory.appendingPathComponent("\(name).err")
    defer { for file in [outputFile, errorFile] { try? FileManager.default.removeItem(at: file) } }
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = try output ?? FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: outputFile, encoding: .utf8),
      errors: try String(contentsOf: errorFile, encoding: .utf8))
  }

  func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

  func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  func bytes(_ path: String) throws -> Data { try Data(contentsOf: url(path)) }

  func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(path))
  }

  /// The register of the fixtures with one text replaced by another, written to `path`.
  func writeRegister(to path: String = "broken/referrals.csv", replacing old: String, with new: String) throws
  {
    let register = try text("fixtures/register/referrals.csv")
    precondition(register.contains(old), "the fixture has no \(old)")
    try write(register.replacingOccurrences(of: old, with: new), to: path)
  }

  /// Replaces one text by another in a file of the register of the fixtures.
  func changeFixture(_ name: String, _ old: String, to new: String) throws {
    let text = try text("fixtures/register/\(name)")
    precondition(text.contains(old), "the fixture has no \(old)")
    try write(text.replacingOccurrences(of: old, with: new), to: "fixtures/register/\(name)")
  }

  /// The files of a folder and of those in it with their bytes, `files.json` among them.
  func files(in path: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try Workplace.names(in: url(path)) { files[name] = try bytes("\(path)/\(name)") }
    return files
  }

  /// The files of a folder and of those in it, in order.
  static func names(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
      let path = folder.appendingPathComponent(name)
      return try path.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == false
    }.sorted()
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }
}
