package import Records
import Spreadsheets
import SystemPackage

/// What a row of the register came to.
package enum RegisterRow: Sendable {
  case referral(Referral)
  /// A row in error, with its reporting year where that could be read.
  case leftOut(ReportingYear?)
}

/// What was learnt while a register was read.
package struct RegisterReading: Sendable {
  package internal(set) var findings = Findings()
  /// Rows that should be referrals, those left out among them; totals are not.
  package internal(set) var rows = 0
  /// The place of the latest date considered among the counted rows of each year, for the question whether a year is
  /// mistyped.
  package internal(set) var latest: [ReportingYear: (day: Day, place: Place)] = [:]
  /// The file with its digest; `nil` where none was asked for.
  package internal(set) var input: Provenance.Input?
}

/// Reads the referrals of a register, one after the other, and keeps none of them.
package struct RegisterReader: Sendable {
  private let profile: Profile
  private let names: VocabularyIndex
  private let keepsValues: Bool

  /// A reader by `profile`. With `keepsValues`, findings hold the text of the cell at fault.
  ///
  /// Throws `.unusable` where the profile gives one spelling to two entries.
  package init(profile: Profile, keepsValues: Bool) throws(LoaderError) {
    self.profile = profile
    self.keepsValues = keepsValues
    do {
      self.names = try VocabularyIndex(profile.vocabulary)
    } catch {
      throw .ambiguousName(error.spelling, in: profile.source)
    }
  }

  /// Reads `file` from its first row to its last and hands each row to `take`; a digest is made if `hashing`.
  ///
  /// Throws `.unusable` where the file is no register, `.unreadable` where reading it fails.
  package func read(
    _ file: InputFile, hashing: Bool, _ take: (RegisterRow) -> Void
  ) throws(LoaderError) -> RegisterReading {
    try file.withBytes(hashing: hashing) { bytes, input throws(LoaderError) in
      var reading = RegisterReading()
      reading.input = input
      let start = TextEncoding.bodyOffset(of: bytes)
      if (try? UTF8Span(validating: bytes.extracting(start..<bytes.count))) != nil {
        try read(file, from: start, of: bytes, into: &reading, take)
        return reading
      }
      guard let text = DecodedText(bytes) else { throw LoaderError.notUTF8(file.path.string) }
      reading.findings.add(.encoding(text.encoding, of: file.name))
      try read(file, from: 0, of: text.bytes.span, into: &reading, take)
      return reading
    }
  }

  private func read(
    _ file: InputFile, from start: Int, of bytes: Span<UInt8>, into reading: inout RegisterReading,
    _ take: (RegisterRow) -> Void
  ) throws(LoaderError) {
    let delimiter = Delimiter.recognised(in: bytes, startingAt: start, by: profile)
    if delimiter != .comma {
      reading.findings.add(.delimiter(delimiter, at: Place(file: file.name, line: 1)))
    }
    var table = CSVReader(delimiter: delimiter.rawValue, startingAt: start)
    var row = CSVRow()
    let columns = try readHeader(of: file, from: &table, into: &row, bytes, &reading)
    let cells = RowReader(
      columns: columns, names: names, vocabulary: profile.vocabulary,
      ages: AgeField(countsCareLeavers: profile.countsCareLeavers), keepsValues: keepsValues)
    var references = ReferenceIndex()
    while table.readRow(into: &row, of: bytes) {
      if RowShape.isBlank(row, in: bytes) {
        reading.findings.add(.blankRow(at: Place(file: file.name, line: row.line)))
        continue
      }
      if TotalsRow.matches(row, of: bytes, by: cells) {
        reading.findings.add(.totalsRow(at: Place(file: file.name, line: row.line)))
        continue
      }
      reading.rows += 1
      take(read(row, of: bytes, by: cells, named: file.name, &references, &reading))
    }
  }

  private func readHeader(
    of file: InputFile, from table: inout CSVReader, into row: inout CSVRow, _ bytes: Span<UInt8>,
    _ reading: inout RegisterReading
  ) throws(LoaderError) -> ColumnMap {
    while table.readRow(into: &row, of: bytes) {
      if RowShape.isBlank(row, in: bytes) {
        reading.findings.add(.blankRow(at: Place(file: file.name, line: row.line)))
        continue
      }
      if let broken = RowShape.fault(of: row, file: file.name) { throw .brokenHeader(broken) }
      let header = row.fields.indices.map { row.withText(of: $0, in: bytes, FieldText.string) }
      return try ColumnMap(header: header, profile: profile, file: file.name, line: row.line)
    }
    throw .emptyRegister(file.path.string)
  }

  private func read(
    _ row: CSVRow, of bytes: Span<UInt8>, by cells: RowReader, named file: String,
    _ references: inout ReferenceIndex, _ reading: inout RegisterReading
  ) -> RegisterRow {
    var referral = ReferralRow(file: file, line: row.line, columns: cells.columns)
    for finding in RowShape.findings(of: row, in: bytes, width: cells.columns.width, file: file) {
      referral.add(finding)
    }
    if !referral.isInError {
      cells.read(row, of: bytes, into: &referral)
      checkReference(of: &referral, row, bytes, &references)
      for rule in RegisterRule.all {
        if let finding = rule.check(referral, profile.vocabulary) { referral.add(finding) }
      }
    }
    for var finding in referral.findings {
      finding.year = referral.referral.year
      reading.findings.add(finding)
    }
    guard !referral.isInError else { return .leftOut(referral.referral.year) }
    if let year = referral.referral.year, let considered = referral.referral.considered,
      reading.latest[year].map({ $0.day < considered }) ?? true
    {
      reading.latest[year] = (considered, referral.place(of: .dateConsidered))
    }
    return .referral(referral.referral)
  }

  private func checkReference(
    of referral: inout ReferralRow, _ row: CSVRow, _ bytes: Span<UInt8>, _ references: inout ReferenceIndex
  ) {
    guard let index = referral.columns[.reference], referral.filled.contains(.reference) else { return }
    let field = row.fields[index]
    let text = FieldText.trimmed(bytes.extracting(field.start..<field.end))
    let range = field.start + text.lowerBound..<field.start + text.upperBound
    if let earlier = references.line(withTextIn: range, of: bytes, elseKeep: row.line) {
      referral.add(.repeatedReference(at: referral.place(of: .reference), firstOnLine: earlier))
    }
  }
}

extension Finding {
  fileprivate static func blankRow(at place: Place) -> Finding {
    Finding(
      .note, "blank-row", at: place, found: "the row is blank", expected: "expected a referral",
      remedy: "passed over")
  }
}

extension LoaderError {
  fileprivate static func brokenHeader(_ finding: Finding) -> LoaderError {
    .unusable(
      Problem(
        finding.rule, at: finding.place.description, found: finding.found, expected: finding.expected,
        remedy: "correct the header: without it no column can be trusted"))
  }

  fileprivate static func emptyRegister(_ path: String) -> LoaderError {
    .unusable(
      Problem(
        "empty-register", at: path, found: "the file is empty",
        expected: "expected a header and a row per referral",
        remedy: "check that this is the register"))
  }

  fileprivate static func ambiguousName(_ spelling: String, in profile: String) -> LoaderError {
    .unusable(
      Problem(
        "ambiguous-name", at: profile, found: "\"\(spelling)\" stands for two entries of one list",
        expected: "expected each name and alias once", remedy: "take it out of one of them"))
  }
}
