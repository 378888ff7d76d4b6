import Glibc
import Records
import SystemPackage

/// A program of the system that does a part of the work. It is run without a shell, with none of the user's settings, and with
/// no other files open than those it is given.
struct ExternalProgram: Sendable {
  /// How long a program may take: fifty times what a long report takes.
  private static let seconds = 120

  private let path: FilePath

  /// The program of this name in the folders of the user's `PATH`; `nil` where none has it.
  init?(named name: String) {
    guard let folders = unsafe getenv("PATH").map({ unsafe String(cString: $0) }) else { return nil }
    let paths = folders.split(separator: ":").filter { $0.hasPrefix("/") }.map {
      FilePath(String($0)).appending(name)
    }
    let found = paths.first { path in
      unsafe access(path.string, X_OK) == 0 && (try? path.stat().type) == .regular
    }
    guard let found else { return nil }
    path = found
  }

  private var name: String { path.lastComponent?.string ?? path.string }

  /// Runs the program in `folder`, where it finds its files, and waits for its end. Documents are dated `day`.
  ///
  /// Throws what it said, if it did not do what it should.
  func run(_ arguments: [String], in folder: FilePath, on day: Day) throws {
    let said = folder.appending("said")
    let program = try StagedNames.run { try start(arguments, in: folder, on: day, saying: said) }
    var status = StagedNames.end(of: program)
    let deadline = ContinuousClock.now + .seconds(ExternalProgram.seconds)
    while status == nil {
      if ContinuousClock.now > deadline { kill(program, SIGKILL) }
      usleep(5_000)
      status = StagedNames.end(of: program)
    }
    guard status != 0 else { return }
    if ContinuousClock.now > deadline {
      throw Failure("\(name) took more than \(ExternalProgram.seconds) seconds")
    }
    let words = String(decoding: (try? said.readBytes()) ?? [], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // It may repeat what is in a file, which is shown as what it is.
    throw Failure(
      "\(name) failed: \(words.isEmpty ? "it said nothing" : String(words.prefix(300)).onOneLine)")
  }

  struct Failure: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }

  private func start(
    _ arguments: [String], in folder: FilePath, on day: Day, saying said: FilePath
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let isSet = [
      unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0),
      unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0),
      unsafe posix_spawn_file_actions_addopen(&actions, 2, said.string, O_WRONLY | O_CREAT | O_TRUNC, 0o600),
      unsafe folder.becomeFolder(&actions),
    ]
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Here a thread waits for the signals that end a run, and a closed pipe is no reason to end; a new program knows neither.
    var (none, usual) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe sigemptyset(&usual)
    unsafe sigaddset(&usual, SIGPIPE)
    let isPlain = [
      unsafe posix_spawnattr_setsigmask(&attributes, &none),
      unsafe posix_spawnattr_setsigdefault(&attributes, &usual),
      unsafe posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)),
    ]
    if let error = (isSet + isPlain).first(where: { $0 != 0 }) { throw Errno(rawValue: error) }
    let words = unsafe ([name] + arguments).map { unsafe strdup($0) }
    let settings = unsafe environment(on: day).map { unsafe strdup($0) }
    defer { unsafe (words + settings).forEach { unsafe free($0) } }
    var program = pid_t()
    let error = unsafe posix_spawn(
      &program, path.string, &actions, &attributes, words + [nil], settings + [nil])
    guard error == 0 else { throw Errno(rawValue: error) }
    return program
  }

  /// What decides what a program makes, the same on all machines.
  private func environment(on day: Day) -> [String] {
    [
      "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC", "HOME=/nonexistent",
      // A zip archive knows no earlier day than 1 January 1980.
      "SOURCE_DATE_EPOCH=\(max(Int(day.number) * 86_400, 315_532_800))",
    ]
  }
}
