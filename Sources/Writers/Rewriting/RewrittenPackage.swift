import Spreadsheets
import SystemPackage

/// A workbook's parts while some of them are changed and others are added; all that is not touched stays as it is.
struct RewrittenPackage: ~Copyable {
  private let file: XLSXPackage
  /// The parts of the file, by their names in small letters, as the file spells them.
  private let names: [String: String]
  private(set) var changed: [String: [UInt8]] = [:]
  private(set) var added: [(name: String, bytes: [UInt8])] = []

  private static let typesPart = "[Content_Types].xml"

  /// The workbook at `path`.
  init(at path: FilePath) throws {
    file = try XLSXPackage(at: path)
    names = Dictionary(file.partNames.map { ($0.lowercased(), $0) }) { first, _ in first }
  }

  var partNames: [String] { file.partNames + added.map(\.name) }

  func sheets() throws(XLSXError) -> [XLSXSheet] { try XLSXWorkbook.sheets(of: file) }

  /// Whether there is a part, whatever its spelling.
  func has(_ part: String) -> Bool {
    names[part.lowercased()] != nil || added.contains { $0.name.lowercased() == part.lowercased() }
  }

  /// A part as it is by now, in an encoding in which signs of markup are bytes.
  func bytes(of part: String) throws(XLSXError) -> [UInt8] {
    if let bytes = changed[spelling(of: part)] { return bytes }
    if let new = added.first(where: { $0.name == part }) { return new.bytes }
    let bytes = try file.readPart(part)
    guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]), !bytes.prefix(2).contains(0)
    else { throw .unexpectedContent(part: part, found: "it is not in UTF-8, so nothing can be added to it") }
    return bytes
  }

  mutating func replace(_ part: String, with bytes: [UInt8]) {
    if let index = added.firstIndex(where: { $0.name == part }) {
      added[index].bytes = bytes
    } else {
      changed[spelling(of: part)] = bytes
    }
  }

  mutating func add(_ part: String, _ bytes: [UInt8]) { added.append((part, bytes)) }

  /// A name for a new part that no other has: `xl/comments2.xml`.
  func newName(_ start: String, _ end: String) -> String {
    var number = 1
    while has("\(start)\(number)\(end)") { number += 1 }
    return "\(start)\(number)\(end)"
  }

  private func spelling(of part: String) -> String { names[part.lowercased()] ?? part }

  /// What was changed and added.
  consuming func finished() -> ChangedParts {
    ChangedParts(changed: changed, added: added, names: Set(partNames))
  }
}

/// The parts of a workbook that differ from those of another one.
struct ChangedParts: Sendable {
  fileprivate let changed: [String: [UInt8]]
  fileprivate let added: [(name: String, bytes: [UInt8])]
  /// All parts of the workbook.
  fileprivate let names: Set<String>

  /// Writes them into the file at `path`, which is a copy of the other workbook.
  func write(to path: FilePath) throws { try XLSXPackage.replace(changed, adding: added, at: path) }

  /// Throws if the file at `path` has not all parts, or not as they should be.
  func verify(at path: FilePath) throws {
    let written = try XLSXPackage(at: path)
    for (name, bytes) in changed {
      guard try written.readPart(name) == bytes else { throw OtherContents(place: name) }
    }
    for (name, bytes) in added {
      guard try written.readPart(name) == bytes else { throw OtherContents(place: name) }
    }
    guard Set(written.partNames) == names else { throw OtherContents(place: "the list of parts") }
    try written.verify()
  }
}

extension RewrittenPackage {
  /// Says what kind of part a new one is.
  mutating func setType(_ type: String, of part: String) throws {
    let bytes = try self.bytes(of: RewrittenPackage.typesPart)
    let tags = TagScan.tags(of: bytes)
    guard let root = tags.first, let end = tags.last else {
      throw XLSXError.missingPart(RewrittenPackage.typesPart)
    }
    let ending = part.split(separator: ".").last.map(String.init) ?? ""
    let isKnown = tags.contains { tag in
      bytes.name(of: tag) == "Default" && bytes.value(of: "ContentType", in: tag) == type
        && bytes.value(of: "Extension", in: tag)?.lowercased() == ending
    }
    if isKnown { return }
    var edits = PartEdits()
    let prefix = bytes.prefix(of: root)
    edits.append(
      "<\(prefix)Override PartName=\"/\(part.asXML)\" ContentType=\"\(type)\"/>", before: end, in: bytes)
    replace(RewrittenPackage.typesPart, with: edits.applied(to: bytes))
  }

  /// Where the relationships of a part are: `xl/_rels/workbook.xml.rels`.
  private static func relationships(of part: String) -> String {
    let pieces = part.split(separator: "/")
    return (pieces.dropLast() + ["_rels", "\(pieces.last ?? "").rels"]).joined(separator: "/")
  }

  /// The part that a relationship of `part` leads to, by its id or by the end of its kind.
  func target(of part: String, id: String? = nil, kind: String? = nil) throws(XLSXError) -> String? {
    let name = RewrittenPackage.relationships(of: part)
    guard has(name) else { return nil }
    let bytes = try self.bytes(of: name)
    for tag in TagScan.tags(of: bytes) where bytes.name(of: tag) == "Relationship" && tag.kind != .end {
      guard bytes.value(of: "TargetMode", in: tag) != "External",
        id.map({ bytes.value(of: "Id", in: tag) == $0 }) ?? true,
        kind.map({ (bytes.value(of: "Type", in: tag) ?? "").hasSuffix("/\($0)") }) ?? true,
        let target = bytes.value(of: "Target", in: tag), let path = PartPath(target, from: part)
      else { continue }
      return path.name
    }
    return nil
  }

  /// Adds a relationship from a part to another, and returns its id.
  mutating func relate(_ part: String, to target: String, as type: String) throws -> String {
    let name = RewrittenPackage.relationships(of: part)
    if !has(name) {
      add(
        name,
        Array(
          """
          <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>
          """.utf8))
    }
    let bytes = try self.bytes(of: name)
    let tags = TagScan.tags(of: bytes)
    guard let root = tags.first, let end = tags.last else { throw XLSXError.missingPart(name) }
    let taken = Set(tags.compactMap { bytes.value(of: "Id", in: $0) })
    var number = taken.count + 1
    while taken.contains("rId\(number)") { number += 1 }
    var edits = PartEdits()
    edits.append(
      "<\(bytes.prefix(of: root))Relationship Id=\"rId\(number)\" Type=\"\(type)\" Target=\"/\(target.asXML)\"/>",
      before: end, in: bytes)
    replace(name, with: edits.applied(to: bytes))
    return "rId\(number)"
  }
}
