import Spreadsheets

/// Why a workbook may not be changed.
struct ProtectedWorkbook: Error {
  let found: String
}

extension RewrittenPackage {
  /// The part that lists the sheets.
  var workbookPart: String {
    get throws(XLSXError) {
      guard let part = try target(of: "", kind: "officeDocument") else {
        throw .missingPart("xl/workbook.xml")
      }
      return part
    }
  }

  /// Throws where somebody signed the workbook, whose part is `workbook`, or keeps it from being changed.
  func requireUnprotected(_ workbook: String) throws {
    if partNames.contains(where: { $0.lowercased().hasPrefix("_xmlsignatures/") }) {
      throw ProtectedWorkbook(found: "the workbook is signed")
    }
    let bytes = try self.bytes(of: workbook)
    for tag in TagScan.tags(of: bytes) where bytes.name(of: tag) == "workbookProtection" {
      let locks = ["lockStructure", "lockWindows", "lockRevision"]
      if locks.contains(where: { ["1", "true"].contains(bytes.value(of: $0, in: tag)) }) {
        throw ProtectedWorkbook(found: "the workbook is protected")
      }
    }
  }
}
