import CExpat
import CZip
import Glibc
package import SystemPackage

extension XLSXPackage {
  /// Replaces parts of the package at `path`: the file is exchanged as a whole, or stays as it was.
  ///
  /// The other parts are copied as they are, and all keep their places. New parts are stamped 1 January 1980, as those of
  /// the library that writes workbooks are, so that the same parts give the same bytes.
  ///
  /// Throws `Errno` where the system refuses to read or write, and ``XLSXError`` where there is no such part.
  package static func replace(_ parts: [String: [UInt8]], at path: FilePath) throws {
    let archive = try EditedArchive(at: path)
    for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) { try archive.replace(name, with: bytes) }
    try archive.close()
  }
}

/// A zip archive that is being changed; nothing of it is written before it is closed.
@safe private struct EditedArchive: ~Copyable {
  private let handle: OpaquePointer

  init(at path: FilePath) throws {
    var code: Int32 = 0
    guard let opened = unsafe zip_open(path.string, 0, &code) else {
      let reason = Errno(rawValue: errno)
      switch code {
      case ZIP_ER_NOENT: throw Errno.noSuchFileOrDirectory
      case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_SEEK: throw reason
      default: throw XLSXError.notAWorkbook(.incompleteZip)
      }
    }
    unsafe handle = opened
  }

  deinit { unsafe zip_discard(handle) }

  func replace(_ name: String, with bytes: [UInt8]) throws {
    let index = unsafe zip_name_locate(handle, name, 0)
    guard index >= 0 else { throw XLSXError.missingPart(name) }
    // The archive reads the copy when it is closed, and frees it.
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { throw Errno.noMemory }
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    guard let source = unsafe zip_source_buffer(handle, copy, UInt64(bytes.count), 1) else {
      unsafe free(copy)
      throw failure
    }
    guard unsafe zip_file_replace(handle, UInt64(index), source, 0) == 0 else {
      unsafe zip_source_free(source)
      throw failure
    }
    guard unsafe zip_set_file_compression(handle, UInt64(index), Int32(ZIP_CM_DEFLATE), 6) == 0,
      unsafe zip_file_set_dostime(handle, UInt64(index), 0, EditedArchive.firstDay, 0) == 0
    else { throw failure }
  }

  /// Writes the changed archive beside the earlier one, and puts it in its place.
  consuming func close() throws {
    guard unsafe zip_close(handle) == 0 else {
      let failure = failure
      _ = consume self
      throw failure
    }
    discard self
  }

  /// What the system refused; a failure of the library's own can only be one of memory or of a file that changed.
  private var failure: Errno {
    let code = unsafe zip_error_code_system(zip_get_error(handle))
    return code == 0 ? .ioError : Errno(rawValue: code)
  }

  /// 1 January 1980 in the file system's count of days that archives use.
  private static let firstDay: zip_uint16_t = 0x0021
}

extension XLSXPackage {
  /// Reads every part to its end, and parses those of XML, so that a file is known to be whole.
  ///
  /// A checksum is not enough: a program whose temporary folder was full stores parts that are cut off, with checksums
  /// that are right for what is left. Whoever wants to look at the bytes as well is shown them, with their part's name.
  /// Parts that were read to their end already can be passed over.
  package func verify(
    passingOver read: Set<String> = [],
    showing show: (_ part: String, _ bytes: Span<UInt8>) -> Void = { _, _ in }
  ) throws(XLSXError) {
    let contentTypes = "[Content_Types].xml"
    guard partNames.contains(contentTypes) else { throw .missingPart(contentTypes) }
    for name in partNames where !read.contains(name) {
      if isXML(name) {
        try verifyXML(name, showing: show)
      } else {
        try streamPart(name) { show(name, $0) }
      }
    }
    try requireUnchanged()
  }

  private func verifyXML(
    _ name: String, showing show: (_ part: String, _ bytes: Span<UInt8>) -> Void
  ) throws(XLSXError) {
    let syntax = XMLSyntax(part: name)
    try streamPart(name) { (bytes: Span<UInt8>) throws(XLSXError) in
      try syntax.check(bytes)
      show(name, bytes)
    }
    try syntax.finish()
  }

  private func isXML(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".xml") || name.hasSuffix(".rels")
  }
}

/// A parser that wants to know only whether a part is XML, and listens to nothing of what it says: a large sheet is
/// looked through in a small part of the time that its events would take.
@safe struct XMLSyntax: ~Copyable {
  private let parser: XML_Parser
  private let part: String

  /// A parser for the part of this name, which errors repeat.
  init(part: String) {
    guard let made = unsafe XML_ParserCreateNS(nil, XMLStream.separator) else {
      fatalError("no memory for an XML parser")
    }
    unsafe parser = made
    self.part = part
    // Without a document type no entity is declared; a workbook has none.
    unsafe XML_SetUserData(parser, UnsafeMutableRawPointer(parser))
    unsafe XML_SetStartDoctypeDeclHandler(parser) { parser, _, _, _, _ in
      guard let parser = unsafe parser else { return }
      _ = unsafe XML_StopParser(OpaquePointer(parser), XML_Bool(XML_FALSE))
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Parses the next bytes.
  func check(_ bytes: Span<UInt8>) throws(XLSXError) {
    let status = unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe XML_Parse(parser, start, Int32(buffer.count), 0)
    }
    try check(status)
  }

  /// Says that there are no more bytes; a part that is cut off is found out here.
  func finish() throws(XLSXError) { try check(unsafe XML_Parse(parser, nil, 0, 1)) }

  private func check(_ status: XML_Status) throws(XLSXError) {
    guard status != XML_STATUS_OK else { return }
    if unsafe XML_GetErrorCode(parser) == XML_ERROR_ABORTED { throw .documentType(part: part) }
    let line = unsafe XML_GetCurrentLineNumber(parser)
    let column = unsafe XML_GetCurrentColumnNumber(parser)
    throw .malformedXML(part: part, line: Int(line), column: Int(column) + 1)
  }
}
