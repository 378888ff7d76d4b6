import Glibc
import Synchronization

/// Keeps the library's own messages off standard error; the program reports the same errors in its own words.
enum SilentStandardError {
  /// The whole process has one standard error, so two calls at once would restore each other's `/dev/null`. The library's
  /// time functions are not thread-safe either, so it never closes two workbooks at once.
  private static let oneAtATime = Mutex(())

  /// Runs `body` with standard error sent to `/dev/null`; `errno` is what `body` left. `nil`, and nothing is run, where there
  /// are not the two descriptors for that: the library needs more.
  static func during<Answer: Sendable>(_ body: () -> Answer) -> Answer? {
    oneAtATime.withLock { _ in silenced(body) }
  }

  private static func silenced<Answer: Sendable>(_ body: () -> Answer) -> Answer? {
    let original = dup(STDERR_FILENO)
    let null = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
    let code = errno
    defer {
      let left = errno
      for descriptor in [original, null] where descriptor >= 0 { close(descriptor) }
      errno = left
    }
    guard original >= 0, null >= 0 else {
      errno = code
      return nil
    }
    dup2(null, STDERR_FILENO)
    errno = 0
    let answer = body()
    let left = errno
    dup2(original, STDERR_FILENO)
    errno = left
    return answer
  }
}
