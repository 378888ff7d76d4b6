import Glibc

/// Keeps a library that prints its complaints from speaking over the program, which says the same in its own words.
enum MutedErrors {
  /// Runs `body` with standard error led to nowhere; `errno` is what `body` left.
  static func during<Answer>(_ body: () -> Answer) -> Answer {
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
