package import SystemPackage

/// An XLSX file opened for reading: a zip archive whose entries are called parts.
///
/// An archive may misstate its sizes, so limits apply to the bytes that come out. A part counts as read only once its end
/// was reached and its checksum agreed; bytes lent before that are provisional.
package struct XLSXPackage: ~Copyable {
  /// The most that a part read whole, into memory, may inflate to: 256 MiB.
  package static let wholePartLimit = 256 << 20
  /// The most that a streamed part may inflate to: 4 GiB, several times the largest possible sheet.
  package static let streamedPartLimit = 4 << 30

  /// The most that a part of settings may inflate to, such as a list of sheets or of relationships: 16 MiB.
  static let settingsLimit = 16 << 20

  private static let chunkSize = 64 << 10

  private let file: WorkbookFile
  private let archive: Archive
  /// The names of all parts, in the order of the archive.
  package let partNames: [String]

  /// Opens the file at `path`; throws if it is not a zip archive.
  package init(at path: FilePath) throws(XLSXError) {
    try self.init(WorkbookFile(at: path))
  }

  /// Opens the file of a descriptor and takes it over.
  package init(taking descriptor: FileDescriptor) throws(XLSXError) {
    try self.init(WorkbookFile(taking: descriptor))
  }

  private init(_ file: consuming WorkbookFile) throws(XLSXError) {
    let archive = try XLSXPackage.archive(in: file)
    partNames = archive.names.map { XLSXPackage.partName($0) }
    self.file = file
    self.archive = archive
  }

  /// Lends the bytes of the file itself to `body`, chunk by chunk, for a digest of what is parsed.
  ///
  /// Throws `.changedWhileRead` at the end if the file was written to since it was opened.
  package func forEachChunk(_ body: (Span<UInt8>) throws(XLSXError) -> Void) throws(XLSXError) {
    try file.forEachChunk(body)
  }

  /// How many bytes all parts have together.
  var unpackedSize: Int { archive.unpackedSize }

  /// Throws if two parts have the same name: programs differ in which of them they read.
  func requireEachPartOnce() throws(XLSXError) {
    var names: Set<String> = []
    for name in partNames where !names.insert(name.lowercased()).inserted { throw .repeatedPart(name) }
  }

  /// The name of a part as workbooks spell it: some programs write `\` for `/`, or begin with one.
  static func partName(_ name: String) -> String {
    name.utf8.contains(UInt8(ascii: "\\")) ? String(name.map { $0 == "\\" ? "/" : $0 }) : name
  }

  /// Throws if the file was written to since it was opened.
  func requireUnchanged() throws(XLSXError) { try file.requireUnchanged() }

  /// The bytes of a whole part.
  package func readPart(_ name: String, limit: Int = wholePartLimit) throws(XLSXError) -> [UInt8] {
    var bytes: [UInt8] = []
    try streamPart(name, limit: limit) { (chunk: Span<UInt8>) throws(XLSXError) in
      unsafe chunk.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Lends a part's bytes to `body`, chunk by chunk, up to the verified end.
  package func streamPart(
    _ name: String, limit: Int = streamedPartLimit, to body: (Span<UInt8>) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    _ = try streamPartWhile(name, limit: limit) { (bytes: Span<UInt8>) throws(XLSXError) -> Bool in
      try body(bytes)
      return true
    }
  }

  /// Lends a part's bytes to `body` until that returns `false`, and returns whether the verified end was reached.
  func streamPartWhile(
    _ name: String, limit: Int = streamedPartLimit, _ body: (Span<UInt8>) throws(XLSXError) -> Bool
  ) throws(XLSXError) -> Bool {
    var part = try open(name, limit: limit)
    var buffer = [UInt8](repeating: 0, count: XLSXPackage.chunkSize)
    while true {
      let count = try part.read(into: &buffer)
      if count == 0 { break }
      guard try body(buffer.span.extracting(0..<count)) else { return false }
    }
    try part.close()
    return true
  }

  /// A part for the caller to read while this package is open.
  func open(_ name: String, limit: Int = streamedPartLimit) throws(XLSXError) -> OpenPart {
    try archive.open(name, limit: limit)
  }

  private static func archive(in file: borrowing WorkbookFile) throws(XLSXError) -> Archive {
    let firstBytes = try file.read(at: 0, count: FileKind.prefixLength)
    let kind = FileKind(firstBytes: firstBytes.span)
    if kind == .compoundFile { throw .notAWorkbook(try CompoundFile(file).kind) }
    guard kind == .zip else { throw .notAWorkbook(kind) }
    return try Archive(in: file)
  }
}

extension XLSXPackage {
  /// What the archive is, if its parts show that it is not a workbook of this format.
  func otherKind() throws(XLSXError) -> FileKind? {
    let names = Set(partNames.map { $0.lowercased() })
    if names.contains("xl/workbook.bin") { return .binaryWorkbook }
    if names.contains("word/document.xml") { return .wordDocument }
    if names.contains("ppt/presentation.xml") { return .presentation }
    if names.contains(where: { $0.hasSuffix(".iwa") }) || names.contains("index.zip") { return .numbers }
    if names.contains("mimetype"), let kind = try openDocument() { return kind }
    return names.contains("_rels/.rels") || names.contains("[content_types].xml") ? nil : .zip
  }

  /// Which kind of OpenDocument file this is, if it is one.
  private func openDocument() throws(XLSXError) -> FileKind? {
    let type = String(decoding: try readPart("mimetype", limit: 1 << 20), as: UTF8.self)
    let start = "application/vnd.oasis.opendocument."
    guard type.hasPrefix(start) else { return nil }
    if type.hasPrefix(start + "text") { return .wordDocument }
    return type.hasPrefix(start + "presentation") ? .presentation : .openDocument
  }
}
