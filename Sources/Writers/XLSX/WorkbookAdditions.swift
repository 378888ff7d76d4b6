import Spreadsheets
import SystemPackage

/// What libxlsxwriter 1.1.4 has no words for, added to the parts that it wrote: the language, the styles of headings, and
/// what tables are called for those who do not see them.
struct WorkbookAdditions {
  private let contents: WorkbookContents

  init(for contents: WorkbookContents) { self.contents = contents }

  /// Adds everything to the workbook at `path`, which the library has just written there.
  ///
  /// Throws `Errno` where the system refuses, and ``OtherContents`` where a part is not as the library writes it.
  func add(to path: FilePath) throws {
    var parts: [String: [UInt8]] = [:]
    let package = try XLSXPackage(at: path)
    for (name, addition) in additions {
      guard let added = addition.added(to: try text(of: name, in: package)) else {
        throw OtherContents(place: name)
      }
      parts[name] = Array(added.utf8)
    }
    try XLSXPackage.replace(parts, at: path)
  }

  /// Throws ``OtherContents`` where something is not in the workbook on disk.
  func verify(in package: borrowing XLSXPackage) throws {
    for (name, addition) in additions {
      guard addition.isIn(try text(of: name, in: package)) else { throw OtherContents(place: name) }
    }
  }

  /// Which part gets what. The library numbers tables in the order of their sheets.
  private var additions: [(part: String, addition: any PartAddition)] {
    let tables = contents.sheets.compactMap(\.table).enumerated().map { index, table in
      ("xl/tables/table\(index + 1).xml", TableDescription(of: table) as any PartAddition)
    }
    let charts = contents.sheets.compactMap(\.chart).indices.map { index in
      ("xl/charts/chart\(index + 1).xml", ChartLanguage() as any PartAddition)
    }
    return [("docProps/core.xml", DocumentLanguage()), ("xl/styles.xml", HeadingStyles())] + tables + charts
  }

  private func text(of part: String, in package: borrowing XLSXPackage) throws -> String {
    String(decoding: try package.readPart(part), as: UTF8.self)
  }
}

/// Something that is added to one part.
protocol PartAddition {
  /// The part's text with the addition, or `nil` where the part is not as the library writes it.
  func added(to part: String) -> String?

  /// Whether the part has it.
  func isIn(_ part: String) -> Bool
}

extension String {
  /// The text with `new` instead of `old`, or `nil` where that is not in it once.
  func replacingOnly(_ old: String, with new: String) -> String? {
    guard let range = rangeOfBytes(of: old), self[range.upperBound...].rangeOfBytes(of: old) == nil else {
      return nil
    }
    return self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
