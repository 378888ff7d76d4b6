import Spreadsheets

/// One of the texts that the cells of a sample hold.
struct SampleText: Hashable, Sendable {
  let number: Int32
  /// Where it begins among the bytes of all texts, and how many are its own.
  fileprivate let start: Int32
  fileprivate let count: Int32

  /// Where it stands in the texts' CSV.
  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// The texts that the cells of a sample hold, each made once, in plain and as CSV has them: a row names them by number
/// and makes no string.
struct SampleTexts: Sendable {
  private(set) var strings: [String] = []
  /// All texts one after the other, with quotes where CSV needs them.
  private(set) var csv: [UInt8] = []
  /// The bytes of the longest text.
  private(set) var longest = 0
  private var numbers: [String: SampleText] = [:]

  /// The text's number, the same for the same text.
  mutating func number(of text: String) -> SampleText {
    if let known = numbers[text] { return known }
    var writer = CSVWriter()
    writer.write(row: [text])
    let bytes = writer.bytes.dropLast()
    let number = SampleText(number: Int32(strings.count), start: Int32(csv.count), count: Int32(bytes.count))
    numbers[text] = number
    strings.append(text)
    csv += bytes
    longest = max(longest, bytes.count)
    return number
  }

  subscript(text: SampleText) -> String { strings[Int(text.number)] }
}

extension String {
  /// This name of the vocabulary as a cell may hold it: `key` where the name would be parted or broken.
  func spelling(orKey key: String) -> String {
    contains(";") || unicodeScalars.contains { $0.properties.generalCategory == .control } ? key : self
  }
}
