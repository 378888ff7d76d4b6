import Glibc
import Synchronization
import SystemPackage

/// The hidden names under which this process writes, which it removes where someone ends it with a signal, and the programs
/// that it runs, which it ends then.
///
/// What a killed process leaves is removed by the next run.
enum StagedNames {
  private static let names = Mutex<Set<FilePath>>([])
  private static let programs = Mutex<Set<pid_t>>([])
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// From now on, a signal removes what is at `path` before it ends the process.
  static func add(_ path: FilePath) {
    _ = watch
    names.withLock { _ = $0.insert(path) }
  }

  static func remove(_ path: FilePath) {
    names.withLock { _ = $0.remove(path) }
  }

  /// Starts a program with `start`; from now on, a signal ends it first.
  static func run(_ start: () throws -> pid_t) throws -> pid_t {
    try uninterrupted {
      let program = try start()
      programs.withLock { _ = $0.insert(program) }
      return program
    }
  }

  /// How a program ended, by the system's number for that; `nil` while it runs.
  ///
  /// From then on another program may have its number, so it is forgotten at once.
  static func end(of program: pid_t) -> CInt? {
    programs.withLock { programs in
      var status: CInt = 0
      let ended = unsafe waitpid(program, &status, WNOHANG)
      guard ended != 0 else { return nil }
      programs.remove(program)
      // Where the system does not know how it ended, it cannot be relied on.
      return ended == program ? status : -1
    }
  }

  /// Runs `body` whole: a signal that comes meanwhile waits, and one that came earlier never lets it begin.
  static func uninterrupted<Answer>(_ body: () throws -> Answer) rethrows -> Answer {
    try names.withLock { _ in try body() }
  }

  /// Waits for the first signal in a thread of its own, since a signal's handler may not touch files.
  ///
  /// The threads that work never take these signals.
  private static let watch: Void = {
    var awaited = Self.awaited
    // The new thread inherits this. Where there can be none, signals end the process as they do every other.
    unsafe pthread_sigmask(SIG_BLOCK, &awaited, nil)
    var thread = pthread_t()
    let error = unsafe pthread_create(&thread, nil, { _ in unsafe StagedNames.end() }, nil)
    if error == 0 { pthread_detach(thread) } else { unsafe pthread_sigmask(SIG_UNBLOCK, &awaited, nil) }
  }()

  private static let awaited: sigset_t = {
    var awaited = sigset_t()
    unsafe sigemptyset(&awaited)
    for signal in signals where !isIgnored(signal) { unsafe sigaddset(&awaited, signal) }
    return awaited
  }()

  /// Whether whoever started the process wants it to go on after the signal, as `nohup` does.
  private static func isIgnored(_ signal: CInt) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    let handler = unsafe action.__sigaction_handler.sa_handler
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func end() -> UnsafeMutableRawPointer? {
    var awaited = Self.awaited
    var signal: CInt = 0
    while unsafe sigwait(&awaited, &signal) != 0 {}
    // Never unlocked: nobody may make a folder or exchange one after this.
    names.withLock { names in
      programs.withLock { programs in
        for program in programs {
          kill(program, SIGKILL)
          // What it was writing is removed below.
          waitpid(program, nil, 0)
        }
      }
      for path in names { removeTree(at: path) }
      Glibc.signal(signal, SIG_DFL)
      unsafe pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
      raise(signal)
    }
    return nil
  }

  /// Other threads may still be writing new files into the folder, so it can take more than one attempt.
  private static func removeTree(at path: FilePath) {
    for _ in 0..<100 {
      if (try? path.removeTree()) != nil { return }
      usleep(1000)
    }
  }
}
