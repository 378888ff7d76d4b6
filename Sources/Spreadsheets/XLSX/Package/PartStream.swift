import Glibc
import Synchronization
import SystemPackage

/// Lends the bytes of a part to whoever reads it, some of them twice: an item may end in the next ones.
enum PartStream {
  /// The bytes from which a thread that inflates ahead saves more than its start takes.
  private static let longPart = 1 << 20
  private static let chunkSize = 64 << 10

  /// Lends the part's bytes to `body` up to the verified end, and says whether that was reached.
  ///
  /// `body` returns how many bytes it has done with, or `nil` to stop; the others, at most `InflatingThread.headroom`, are
  /// lent again in front of the next ones. At the end it is called once more with those that are left, even if there are
  /// none.
  static func lend(
    _ part: consuming OpenPart,
    to body: (_ bytes: Span<UInt8>, _ isLast: Bool) throws(XLSXError) -> Int?
  ) throws(XLSXError) -> Bool {
    part.claimed < longPart
      ? try lendInTurn(part, to: body) : try InflatingThread.stream(part, to: body)
  }

  /// Inflates and reads in turn.
  private static func lendInTurn(
    _ part: consuming OpenPart,
    to body: (_ bytes: Span<UInt8>, _ isLast: Bool) throws(XLSXError) -> Int?
  ) throws(XLSXError) -> Bool {
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    var bytes: [UInt8] = []
    while true {
      let count = try part.read(into: &chunk)
      if count == 0 { try part.close() }
      bytes += chunk[..<count]
      guard let done = try body(bytes.span, count == 0) else { return false }
      if count == 0 { return true }
      bytes.removeFirst(done)
    }
  }
}

/// A part's bytes, which a thread of its own inflates ahead of whoever reads them.
///
/// Inflating takes as long as reading, so two cores halve the time. The thread is at most four chunks ahead, which
/// bounds the memory; it takes turns with the reader by two semaphores, so no slot is ever seen by both.
@safe final class InflatingThread: @unchecked Sendable {
  /// How many bytes of a chunk may be left unread, to be lent again in front of the next one.
  static let headroom = 64 << 10
  private static let chunkSize = 256 << 10
  private static let slotSize = headroom + chunkSize
  private static let slotCount = 4

  private let slots: UnsafeMutableRawPointer
  private let counts: UnsafeMutablePointer<Int>
  private let free: UnsafeMutablePointer<sem_t>
  private let filled: UnsafeMutablePointer<sem_t>
  private var part: OpenPart
  private var failure: XLSXError?
  private let isStopped = Atomic(false)

  private init(_ part: consuming OpenPart) {
    unsafe slots = .allocate(byteCount: Self.slotSize * Self.slotCount, alignment: 64)
    unsafe counts = .allocate(capacity: Self.slotCount)
    unsafe free = .allocate(capacity: 1)
    unsafe filled = .allocate(capacity: 1)
    unsafe sem_init(free, 0, UInt32(Self.slotCount))
    unsafe sem_init(filled, 0, 0)
    self.part = part
  }

  deinit {
    unsafe sem_destroy(free)
    unsafe sem_destroy(filled)
    unsafe free.deallocate()
    unsafe filled.deallocate()
    unsafe counts.deallocate()
    unsafe slots.deallocate()
  }

  /// Lends the part's bytes to `body` up to the verified end, and says whether that was reached.
  ///
  /// `body` returns how many bytes it has done with, or `nil` to stop; the others, at most `headroom`, are lent again in
  /// front of the next ones. At the end it is called once more with those that are left, even if there are none.
  static func stream(
    _ part: consuming OpenPart,
    to body: (_ bytes: Span<UInt8>, _ isLast: Bool) throws(XLSXError) -> Int?
  ) throws(XLSXError) -> Bool {
    let inflater = InflatingThread(part)
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(inflater)
    let code = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<InflatingThread>.fromOpaque(context).takeRetainedValue().inflate()
        }
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      unsafe context.release()
      throw .cannotOpen(Errno(rawValue: code))
    }
    defer {
      inflater.isStopped.store(true, ordering: .relaxed)
      unsafe sem_post(inflater.free)
      pthread_join(thread, nil)
    }
    return try inflater.read(body)
  }

  private func inflate() {
    for turn in 0... {
      unsafe InflatingThread.wait(free)
      if isStopped.load(ordering: .relaxed) { return }
      let slot = turn % Self.slotCount
      let start = unsafe slots + slot * Self.slotSize + Self.headroom
      var count = 0
      do throws(XLSXError) {
        count = try unsafe part.read(into: UnsafeMutableRawBufferPointer(start: start, count: Self.chunkSize))
        if count == 0 { try part.close() }
      } catch {
        failure = error
      }
      unsafe counts[slot] = count
      unsafe sem_post(filled)
      if count == 0 { return }
    }
  }

  private func read(
    _ body: (_ bytes: Span<UInt8>, _ isLast: Bool) throws(XLSXError) -> Int?
  ) throws(XLSXError) -> Bool {
    var left: [UInt8] = []
    for turn in 0... {
      unsafe InflatingThread.wait(filled)
      let slot = turn % Self.slotCount
      let count = unsafe counts[slot]
      if count == 0, let failure { throw failure }
      let start = unsafe slots + slot * Self.slotSize + Self.headroom - left.count
      unsafe left.withUnsafeBytes { left in
        if let from = left.baseAddress { unsafe start.copyMemory(from: from, byteCount: left.count) }
      }
      let raw = unsafe UnsafeRawBufferPointer(start: start, count: left.count + count)
      let bytes = unsafe raw.bindMemory(to: UInt8.self)
      guard let done = unsafe try body(bytes.span, count == 0) else { return false }
      if count == 0 { break }
      unsafe left = Array(bytes[done...])
      unsafe sem_post(free)
    }
    return true
  }

  @unsafe private static func wait(_ semaphore: UnsafeMutablePointer<sem_t>) {
    while unsafe sem_wait(semaphore) != 0 {}  // a signal may end a wait early
  }
}
