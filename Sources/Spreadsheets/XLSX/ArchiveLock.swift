import Synchronization

/// Lets one thread at a time into an archive, whose parts share one place in one file.
final class ArchiveLock: Sendable {
  private let mutex = Mutex(())

  func withLock(_ body: () -> Void) { mutex.withLock { _ in body() } }
}
