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
