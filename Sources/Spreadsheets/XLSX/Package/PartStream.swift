/// Lends the bytes of a part to a reader, some of them twice: an item may end in the bytes that follow.
enum PartStream {
  /// The size from which a thread that inflates ahead saves more time than starting it takes.
  private static let longPart = 1 << 20
  private static let chunkSize = 64 << 10

  /// Lends the part's bytes to `body` up to the verified end, and returns whether that was reached.
  ///
  /// `body` returns how many bytes it is done with, or `nil` to stop. The rest, at most `InflatingThread.headroom`, is lent
  /// again before the bytes that follow. At the end `body` is called once more with what is left, even if that is nothing.
  static func lend(
    _ part: consuming OpenPart,
    to body: (_ bytes: Span<UInt8>, _ isLast: Bool) throws(XLSXError) -> Int?
  ) throws(XLSXError) -> Bool {
    part.claimed < longPart || !WorkerThreads.areAvailable
      ? try lendInTurn(part, to: body) : try InflatingThread.lend(part, to: body)
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

/// A part's bytes, which a thread of its own inflates ahead of the reader.
///
/// Inflating takes as long as reading, so two cores halve the time. Chunks go round in four slots: one is being read, one
/// filled, and a queue holds two. So the reader and the thread never see the same slot.
@safe final class InflatingThread: @unchecked Sendable {
  /// How many bytes of a chunk may be left unread, to be lent again before the next chunk.
  static let headroom = 64 << 10
  private static let chunkSize = 256 << 10
  private static let slotSize = headroom + chunkSize
  private static let slotCount = 4

  private let slots: UnsafeMutableRawPointer
  private var part: OpenPart

  private init(_ part: consuming OpenPart) {
    unsafe slots = .allocate(byteCount: Self.slotSize * Self.slotCount, alignment: 64)
    self.part = part
  }

  deinit { unsafe slots.deallocate() }

  /// Lends the part's bytes as ``PartStream/lend(_:to:)`` does.
  static func lend(
    _ part: consuming OpenPart,
    to body: (_ bytes: Span<UInt8>, _ isLast: Bool) throws(XLSXError) -> Int?
  ) throws(XLSXError) -> Bool {
    let inflater = InflatingThread(part)
    var reader = SlotReader(inflater)
    try BoundedQueue.run(capacity: slotCount - 2) { put in
      inflater.inflate(put)
    } take: { (chunk) throws(XLSXError) in
      try reader.read(chunk.get(), body)
    }
    return reader.isDone
  }

  /// Fills slot after slot and puts the count of its bytes, 0 at the verified end.
  private func inflate(_ put: (Result<Int, XLSXError>) -> Bool) {
    for turn in 0... {
      let chunk = Result { () throws(XLSXError) in
        let start = unsafe start(ofTurn: turn)
        let count = try unsafe part.read(
          into: UnsafeMutableRawBufferPointer(start: start, count: Self.chunkSize))
        if count == 0 { try part.close() }
        return count
      }
      guard put(chunk), case .success(1...) = chunk else { return }
    }
  }

  /// Where the bytes of a chunk begin in its slot, after the headroom.
  @unsafe private func start(ofTurn turn: Int) -> UnsafeMutableRawPointer {
    unsafe slots + turn % Self.slotCount * Self.slotSize + Self.headroom
  }

  /// The reader's side: lends each chunk with what was left of the one before.
  private struct SlotReader {
    private let inflater: InflatingThread
    private var left: [UInt8] = []
    private var turn = 0
    /// Whether the last bytes were lent.
    private(set) var isDone = false

    init(_ inflater: InflatingThread) { self.inflater = inflater }

    /// Lends the next chunk, which has `count` bytes, and returns whether to go on.
    mutating func read(
      _ count: Int, _ body: (_ bytes: Span<UInt8>, _ isLast: Bool) throws(XLSXError) -> Int?
    ) throws(XLSXError) -> Bool {
      let start = unsafe inflater.start(ofTurn: turn) - left.count
      turn += 1
      unsafe left.withUnsafeBytes { left in
        if let from = left.baseAddress { unsafe start.copyMemory(from: from, byteCount: left.count) }
      }
      let raw = unsafe UnsafeRawBufferPointer(start: start, count: left.count + count)
      let bytes = unsafe raw.bindMemory(to: UInt8.self)
      guard let done = unsafe try body(bytes.span, count == 0) else { return false }
      isDone = count == 0
      unsafe left = Array(bytes[done...])
      return !isDone
    }
  }
}
