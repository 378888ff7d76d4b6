import Glibc

/// Takes values from several threads as they come, and has something done with each in the order of their numbers.
///
/// Nobody waits for a thread that is slower: who brings the value that was missing does the work for those that came
/// too early, while the others go on. They wait only where too many values are held already.
@safe
final class InOrder<Value>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  /// How many values may be held before those who bring more have to wait.
  private let room: Int
  private var held: [Int: Value] = [:]
  private var spares: [Value] = []
  /// The number of the value that is next.
  private var next = 0
  private var isWorking = false
  private var isOver = false

  init(room: Int) {
    self.room = room
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

  /// A value that was worked on and may be used again, if there is one.
  func spare() -> Value? {
    lock()
    defer { unlock() }
    return spares.popLast()
  }

  /// Brings the value with a number, and does `work` with it, and with those behind it that were brought before, unless
  /// others are still missing or somebody is at work.
  ///
  /// Work that returns false ends the whole: nothing is done after it. Returns whether there is anything to go on for.
  func bring(_ value: consuming Value, _ number: Int, _ work: (inout Value) -> Bool) -> Bool {
    lock()
    defer { unlock() }
    held[number] = value
    while !isOver, held.count > room, isWorking || held[next] == nil {
      unsafe pthread_cond_wait(condition, mutex)
    }
    guard !isWorking else { return !isOver }
    isWorking = true
    while !isOver, var value = held.removeValue(forKey: next) {
      unlock()
      let goesOn = work(&value)
      lock()
      next += 1
      isOver = !goesOn
      spares.append(value)
      unsafe pthread_cond_broadcast(condition)
    }
    isWorking = false
    return !isOver
  }

  private func lock() { unsafe pthread_mutex_lock(mutex) }

  private func unlock() { unsafe pthread_mutex_unlock(mutex) }
}
