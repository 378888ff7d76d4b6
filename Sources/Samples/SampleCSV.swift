import Records
import Spreadsheets

extension SampleRegister {
  /// How many bytes are gathered before they are handed on: a quarter of a mebibyte.
  private static let part = 1 << 18

  /// Makes the register as CSV and hands it on part by part.
  package func forEachPartOfCSV<E: Error>(_ take: ([UInt8]) throws(E) -> Void) throws(E) {
    var rows = SampleRows(of: self)
    var row = SampleRow()
    let line = SampleLine(of: self, digits: rows.digits)
    var header = CSVWriter()
    header.write(row: headers)
    var bytes = header.bytes
    bytes.reserveCapacity(SampleRegister.part + line.longest)
    while rows.next(into: &row) {
      bytes.append(addingCapacity: line.longest) { line.write(row, to: &$0) }
      if bytes.count >= SampleRegister.part {
        try take(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    if !bytes.isEmpty { try take(bytes) }
  }
}

/// A row as a line of CSV.
///
/// Names and dates are copied from where they stand written, and no row makes a string, which would take ten times as
/// long.
private struct SampleLine {
  private let texts: SampleTexts
  private let calendar: SampleCalendar
  /// How many digits the numbers of references have.
  private let digits: Int
  /// No line has more bytes.
  let longest: Int

  init(of sample: SampleRegister, digits: Int) {
    texts = sample.texts
    calendar = sample.days.calendar
    self.digits = digits
    longest = (SampleRow.fullWidth + 1) * (texts.longest + 32)
  }

  func write(_ row: SampleRow, to line: inout OutputSpan<UInt8>) {
    for index in 0..<row.width {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      write(row.cells[index], to: &line)
    }
    if let surplus = row.surplus {
      line.append(UInt8(ascii: ","))
      write(.text(surplus), to: &line)
    }
    line.append(UInt8(ascii: "\n"))
  }

  @inline(__always)
  private func write(_ cell: SampleCell, to line: inout OutputSpan<UInt8>) {
    switch cell {
    case .blank: break
    case .text(let text): line.append(texts.csv.span, text.range)
    case .day(let day):
      let start = calendar.offset(of: day)
      line.append(calendar.written.span, start..<start + SampleCalendar.width)
    case .years(let years): line.append(Int(years), digits: years < 10 ? 1 : 2)
    case .reference(let reference):
      line.append(UInt8(ascii: "E"))
      line.append(UInt8(ascii: "X"))
      line.append(UInt8(ascii: "-"))
      line.append(Int(reference.year), digits: 4)
      line.append(UInt8(ascii: "-"))
      line.append(Int(reference.number), digits: digits)
    }
  }
}

extension OutputSpan<UInt8> {
  @inline(__always)
  fileprivate mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    for at in range { append(text[at]) }
  }

  /// The last digits of the number, so many of them.
  fileprivate mutating func append(_ number: Int, digits: Int) {
    if digits > 4 { append(number / 10_000, digits: digits - 4) }
    // Divisors that the compiler knows cost a multiplication each.
    if digits > 3 { append(digit: number / 1_000) }
    if digits > 2 { append(digit: number / 100) }
    if digits > 1 { append(digit: number / 10) }
    append(digit: number)
  }

  @inline(__always)
  private mutating func append(digit number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
