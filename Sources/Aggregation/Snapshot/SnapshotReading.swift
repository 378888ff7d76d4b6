import FoundationEssentials
import Records

/// Why a file is not a snapshot that can be used.
package struct SnapshotError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// It is no snapshot, or has something that no snapshot has.
    case malformed
    /// A later version of the program wrote it.
    case newer
    /// Its figures contradict each other.
    case disagreeing
    /// A text has a character that no document can carry.
    case unprintable
  }

  package let reason: String
  /// The place in the file, as in `tables[0].rows[3].value`; empty for the file as a whole.
  package var place = ""
  /// What was expected there; `nil` where the rule says it.
  package var expected: String?
  package var kind = Kind.malformed
}

extension SnapshotError {
  static let noSnapshot = SnapshotError(reason: "it is not a figures.json of this program")

  /// A text that is none of those that are known.
  static func unknown(_ text: String, at place: String, expected: String) -> SnapshotError {
    SnapshotError(reason: "\"\(text.prefix(60))\" is not known here", place: place, expected: expected)
  }

  /// Throws unless a name has something to print, and no more than a name.
  static func check(name: String, at place: String) throws(SnapshotError) {
    if name.isInvisible {
      throw SnapshotError(reason: "this is empty", place: place, expected: "expected a name")
    }
    if name.unicodeScalars.count > TextLimits.name {
      throw SnapshotError(
        reason: "this name has \(name.unicodeScalars.count) characters", place: place,
        expected: "expected at most \(TextLimits.name)")
    }
  }

  /// What the decoder says of a text that is JSON.
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(reason: "\"\(key.stringValue)\" is missing", place: Self.place(context.codingPath))
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self.init(
        reason: "this has another type", place: Self.place(context.codingPath),
        expected: Self.expectation(of: type))
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      self.init(
        reason: "this cannot be read", place: Self.place(context.codingPath),
        expected: SnapshotRange.expectation)
    default: self = .noSnapshot
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce("") { place, key in
      if let index = key.intValue { return "\(place)[\(index)]" }
      return place.isEmpty ? key.stringValue : "\(place).\(key.stringValue)"
    }
  }

  private static func expectation(of type: any Any.Type) -> String? {
    if type == String.self { return "expected a text" }
    return type == Int.self || type == Double.self ? "expected a number" : nil
  }
}

/// The numbers that a snapshot may have.
enum SnapshotRange {
  /// More than any register has, and few enough that sums cannot overflow.
  private static let counts = 0...1_000_000_000
  static let expectation = "expected a whole number from 0 to \(counts.upperBound)"

  /// Throws unless `number` is a count within `range`.
  static func check(_ number: Int?, at place: String, in range: ClosedRange<Int> = counts)
    throws(SnapshotError)
  {
    guard let number, range.contains(number) else {
      throw SnapshotError(
        reason: number.map { "\($0) is no such number" } ?? "this is not a whole number", place: place,
        expected: "expected a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}

extension SnapshotJSON {
  /// Reads the layout of a snapshot; throws where the text has another one.
  static func decoded(from bytes: [UInt8]) throws(SnapshotError) -> SnapshotJSON {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else { throw .noSnapshot }
    guard Snapshot.schemas.contains(file.schema) else {
      throw SnapshotError(
        reason: "its schema is \(file.schema), this version reads those up to \(Snapshot.currentSchema)",
        kind: file.schema > Snapshot.currentSchema ? .newer : .malformed)
    }
    if let several = file.several { throw several }
    if let fault = JSONScan.fault(in: bytes) { throw fault }
    do {
      return try file.layout.get()
    } catch {
      throw (error as? DecodingError).map { SnapshotError($0) } ?? .noSnapshot
    }
  }

  /// All that is asked of a file with a schema, in one reading of its text.
  private struct File: Decodable {
    let schema: Int
    /// What is wrong with the file of a region or of a comparison, which have lists instead of one value.
    let several: SnapshotError?
    let layout: Result<SnapshotJSON, any Error>

    enum Key: String, CodingKey { case schema, partnership, year }

    init(from decoder: any Decoder) throws {
      let file = try decoder.container(keyedBy: Key.self)
      func isList(_ key: Key) -> Bool { (try? file.decode([String].self, forKey: key)) != nil }
      schema = try file.decode(Int.self, forKey: .schema)
      several =
        if isList(.partnership) {
          SnapshotError(reason: "it has the figures of several partnerships")
        } else if isList(.year) {
          SnapshotError(reason: "it has the figures of several years")
        } else {
          nil
        }
      layout = Result { try SnapshotJSON(from: decoder) }
    }
  }
}
