import Records

/// The references of one batch in order, and where they are in the register.
///
/// Shelves grow with the number of rows, so they use as few bytes as possible. A shelf is never empty.
struct ReferenceShelf {
  /// The dates that show whether two rows on different sheets are different referrals.
  struct Days {
    private static let unknown = Int32.min

    private let received: Int32
    private let considered: Int32

    init(_ referral: Referral) {
      received = referral.received?.number ?? Days.unknown
      considered = referral.considered?.number ?? Days.unknown
    }

    /// Whether all four dates are known, and both differ.
    func differ(from other: Days) -> Bool {
      ![received, considered, other.received, other.considered].contains(Days.unknown)
        && received != other.received && considered != other.considered
    }
  }

  /// The number of the first reference, counted through the whole register from 0.
  let first: Int
  let count: Int
  /// The references one after the other, in UTF-8.
  let bytes: [UInt8]
  /// Empty if the index does not need them.
  let days: [Days]
  private let start: Place
  private let ends: RisingNumbers
  private let lines: RisingNumbers

  /// Takes the references of a batch.
  init(_ batch: RowBatch, first: Int, keepsDays: Bool) {
    self.first = first
    count = batch.references.count
    // A copy without the spare capacity of the batch.
    let used = batch.rows.references.count
    bytes = unsafe batch.rows.references.room.withUnsafeBufferPointer { unsafe Array($0.prefix(used)) }
    start = batch.rows.firstPlace
    ends = RisingNumbers(batch.references.lazy.map { $0.end })
    lines = RisingNumbers(batch.references.lazy.map { $0.line })
    days = keepsDays ? batch.references.map { Days(batch.rows[Int($0.row)].referral) } : []
  }

  var sheet: String? { start.sheet }

  var indices: Range<Int> { 0..<count }

  /// Where the reference at an index is in `bytes`.
  func range(at index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Whether the reference at an index is the same as a text.
  func isSame(as text: Span<UInt8>, at index: Int) -> Bool {
    CellBytes.areSameIgnoringCase(bytes.span.extracting(range(at: index)), text)
  }

  /// Whether the reference at an index is greater than a text. Asked of the shelf itself: a copy of it has lists to retain.
  func hasGreater(than text: Span<UInt8>, at index: Int) -> Bool {
    CellBytes.isBelow(text, bytes.span.extracting(range(at: index)))
  }

  /// Where the row of the reference at an index is in the register.
  func place(at index: Int) -> Place { start.movedDown(by: lines[index]) }
}

/// Numbers that usually rise by the same step, so that the first number and the step are enough to store them.
private struct RisingNumbers {
  private var first = 0
  private var step = 0
  /// The numbers themselves, if they rise in any other way.
  private var others: [Int32] = []

  init(_ numbers: some RandomAccessCollection<Int32>) {
    guard let first = numbers.first else { return }
    self.first = Int(first)
    self.step = numbers.dropFirst().first.map { Int($0) - Int(first) } ?? 0
    var expected = self.first
    for number in numbers {
      guard number == expected else {
        others = Array(numbers)
        return
      }
      expected += step
    }
  }

  subscript(index: Int) -> Int { others.isEmpty ? first + index * step : Int(others[index]) }
}
