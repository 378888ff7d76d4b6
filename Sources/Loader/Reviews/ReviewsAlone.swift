package import Records
import Spreadsheets
package import SystemPackage

/// Reviews or recommendations outside of a register: a tracker, or a file, workbook or folder that has no referrals.
package struct ReviewsAlone {
  /// The file or folder.
  package let name: String
  package let reading: ReviewReading

  /// Reads what is at `path`; `nil` if it does not look like reviews or recommendations.
  package init?(at path: FilePath, by reader: RegisterReader) throws(Problem) {
    name = path.lastComponent?.string ?? path.string
    if InputFolder.isFolder(path) {
      guard let files = Self.folder(path) else { return nil }
      reading = try files.reviews(beside: nil, by: reader, named: nil, alone: true)
      return
    }
    let files = try RegisterFiles(at: path)
    let file = InputFile(path)
    let head = try RegisterBytes.file(OpenFile(at: path)).head(FileKind.prefixLength)
    if FileKind(firstBytes: head.span).isReadAsText {
      guard let part = try Self.part(of: file, by: reader) else { return nil }
      reading = try files.reviews(beside: nil, by: reader, named: (part, file), alone: true)
    } else {
      guard let profile = try Self.profile(naming: file, by: reader) else { return nil }
      let reader = try RegisterReader(profile: profile, keepsValues: reader.keepsValues)
      reading = try files.reviews(beside: nil, by: reader, named: nil, alone: true)
    }
  }

  /// A folder with a file for one of the tables, and none for referrals.
  private static func folder(_ path: FilePath) -> RegisterFiles? {
    for part in [RegisterSheet.reviews, .recommendations] {
      guard let files = try? RegisterFiles(at: path, holding: part) else { continue }
      return files.candidates.isEmpty ? files : nil
    }
    return nil
  }

  /// The table that a text holds.
  private static func part(of file: InputFile, by reader: RegisterReader) throws(Problem) -> RegisterSheet? {
    let open = try OpenFile(at: file.path)
    guard open.count <= InputFile.tableLimit else { return nil }
    var bytes = try RegisterBytes.file(open).head(open.count)
    if !UTF8Text.isValid(bytes.span) {
      guard let text = DecodedText(bytes.span) else { return nil }
      bytes = text.bytes
    }
    let headers = HeaderKinds(by: reader)
    if let table = try? TextTable(.memory(bytes), of: file, by: headers.recommendations),
      headers.isLikely(table.header)
    {
      return .recommendations
    }
    if let table = try? TextTable(.memory(bytes), of: file, by: headers.reviews),
      headers.isLikely(table.header)
    {
      return .reviews
    }
    return nil
  }

  /// A profile that names the sheets with the two tables, whatever they are called; `nil` if a workbook has none.
  private static func profile(naming file: InputFile, by reader: RegisterReader) throws(Problem) -> Profile? {
    let workbook = try file.readWorkbook { () throws(XLSXError) in
      try XLSXWorkbook(in: XLSXPackage(at: file.path))
    }
    let headers = HeaderKinds(by: reader)
    var names: [RegisterSheet: [String]] = [:]
    for sheet in workbook.sheets {
      let recommendations = try HeaderSearch.search(
        sheet, of: workbook, in: file, by: headers.recommendations)
      let reviews = try HeaderSearch.search(sheet, of: workbook, in: file, by: headers.reviews)
      if recommendations.header.map(headers.isLikely) ?? false {
        names[.recommendations, default: []].append(sheet.name)
      } else if reviews.header.map(headers.isLikely) ?? false {
        names[.reviews, default: []].append(sheet.name)
      }
    }
    guard !names.isEmpty else { return nil }
    var naming = reader.profile
    naming.sheets = names
    return naming
  }
}

/// Which table a header belongs to: of the columns that it names, more are of that table than of the referrals.
private struct HeaderKinds {
  let reviews: HeaderNames<ReviewColumn>
  let recommendations: HeaderNames<RecommendationColumn>
  private let referrals: HeaderNames<RegisterColumn>

  init(by reader: RegisterReader) {
    reviews = HeaderNames(by: reader.profile, reader.names)
    recommendations = HeaderNames(by: reader.profile, reader.names)
    referrals = reader.headers
  }

  func isLikely<Column: TableColumn>(_ header: HeaderRow<Column>) -> Bool {
    header.columns.kept.count > max(1, Set(header.headers.compactMap(referrals.column)).count)
  }
}
