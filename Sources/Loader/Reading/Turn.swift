import Glibc

/// Lets threads do a part of their work one after the other, in the order of their numbers.
@safe
final class Turn: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var number = 0
  private var isOver = false

  init() {
    unsafe mutex = .allocate(capacity: 1)
    unsafe condition = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe pthread_mutex_destroy(mutex)
    unsafe condition.deallocate()
    unsafe mutex.deallocate()
  }

  /// Waits until every smaller number has had its turn, and does `work` while all others wait.
  ///
  /// Work that returns false ends the whole: nobody has a turn after it. Returns what the work did, or false where there
  /// was no turn any more.
  func take(_ turn: Int, _ work: () -> Bool) -> Bool {
    unsafe pthread_mutex_lock(mutex)
    while number != turn, !isOver { unsafe pthread_cond_wait(condition, mutex) }
    let isOver = self.isOver
    unsafe pthread_mutex_unlock(mutex)
    if isOver { return false }
    let goesOn = work()
    unsafe pthread_mutex_lock(mutex)
    number += 1
    self.isOver = !goesOn
    unsafe pthread_cond_broadcast(condition)
    unsafe pthread_mutex_unlock(mutex)
    return goesOn
  }
}
