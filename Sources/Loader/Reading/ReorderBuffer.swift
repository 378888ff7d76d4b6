import Glibc

/// Takes numbered values from several threads in any order, and works on them one at a time in the order of their numbers.
///
/// No thread waits for a slower one: the thread that submits the missing value also does the work for the values that
/// came too early, and the others carry on. A thread waits only when too many values are held already.
@safe
final class ReorderBuffer<Value>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  /// How many values may be held before threads with more have to wait.
  private let capacity: Int
  private var held: [Int: Value] = [:]
  private var spares: [Value] = []
  /// The number of the next value to work on.
  private var next = 0
  private var isWorking = false
  private var isStopped = false

  init(capacity: Int) {
    self.capacity = capacity
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

  /// A value whose work is done, to be used again, if there is one.
  func spare() -> Value? {
    lock()
    defer { unlock() }
    return spares.popLast()
  }

  /// Submits the value with this number, and does `work` on it and on the later values that are already held, unless an
  /// earlier value is missing or another thread is at work.
  ///
  /// Work that returns false stops everything: no work is done after it. Returns whether there is a reason to continue.
  func submit(_ value: consuming Value, number: Int, _ work: (inout Value) -> Bool) -> Bool {
    lock()
    defer { unlock() }
    held[number] = consume value
    while !isStopped, held.count > capacity, isWorking || held[next] == nil {
      unsafe pthread_cond_wait(condition, mutex)
    }
    guard !isWorking else { return !isStopped }
    isWorking = true
    while !isStopped, var value = held.removeValue(forKey: next) {
      unlock()
      let shouldContinue = work(&value)
      lock()
      next += 1
      isStopped = !shouldContinue
      spares.append(value)
      unsafe pthread_cond_broadcast(condition)
    }
    isWorking = false
    return !isStopped
  }

  private func lock() { unsafe pthread_mutex_lock(mutex) }

  private func unlock() { unsafe pthread_mutex_unlock(mutex) }
}
