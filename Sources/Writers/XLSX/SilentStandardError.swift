import Glibc
import Synchronization

/// Keeps the library's own messages off standard error; the program reports the same errors in its own words.
enum SilentStandardError {
  /// The whole process has one standard error, so two calls at once would restore each other's `/dev/null`. The library's
  /// time functions are not thread-safe either, so it never closes two workbooks at once.
  private static let oneAtATime = Mutex(())

  /// Runs `body` with standard error sent to `/dev/null`; `errno` is what `body` left.
  static func during<Answer: Sendable>(_ body: () -> Answer) -> Answer {
    oneAtATime.withLock { _ in silenced(body) }
  }

  private static func silenced<Answer: Sendable>(_ body: () -> Answer) -> Answer {
    let original = dup(STDERR_FILENO)
    let null = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
    if original >= 0, null >= 0 { dup2(null, STDERR_FILENO) }
    errno = 0
    let answer = body()
    let code = errno
    if original >= 0, null >= 0 { dup2(original, STDERR_FILENO) }
    for descriptor in [original, null] where descriptor >= 0 { close(descriptor) }
    errno = code
    return answer
  }
}
