import Glibc
import Synchronization

/// Keeps a library that prints its complaints from speaking over the program, which says the same in its own words.
enum MutedErrors {
  /// Standard error is the whole process's: two at once would restore each other's nowhere. So are the calls by which the
  /// library tells the time of its properties, and it is not asked to close two workbooks at once.
  private static let oneAtATime = Mutex(())

  /// Runs `body` with standard error led to nowhere; `errno` is what `body` left.
  static func during<Answer: Sendable>(_ body: () -> Answer) -> Answer {
    oneAtATime.withLock { _ in muted(body) }
  }

  private static func muted<Answer: Sendable>(_ body: () -> Answer) -> Answer {
    let kept = dup(STDERR_FILENO)
    let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
    if kept >= 0, nowhere >= 0 { dup2(nowhere, STDERR_FILENO) }
    errno = 0
    let answer = body()
    let left = errno
    if kept >= 0, nowhere >= 0 { dup2(kept, STDERR_FILENO) }
    for descriptor in [kept, nowhere] where descriptor >= 0 { close(descriptor) }
    errno = left
    return answer
  }
}
