package import Records

/// What is wrong with a register as a document: how much of it there is where, each finding, and which columns are used.
package struct FindingsReport: Sendable {
  /// The columns of a table that are used: each by its name, with its header as written.
  package struct UsedColumns: Sendable {
    package let table: Place
    package let columns: [(name: String, header: String)]

    package init(table: Place, columns: [(name: String, header: String)]) {
      self.table = table
      self.columns = columns
    }
  }

  package let document: Document
  /// The findings, which are the first table of a data file.
  package let findings: RecordTable
  /// The same as data: the findings, then how many there are, the columns, and what there is to know about them.
  package let data: [RecordTable]

  /// The document about the register called `name`. `showsValues` says that findings hold the text of cells; `address` gives
  /// where a place can be opened, if it can be.
  package init(
    of name: String, _ found: ListedFindings, columns: [UsedColumns], by profile: Profile, showsValues: Bool,
    provenance: Provenance, address: (Place) -> String?
  ) {
    let listed = found.listed
    let counts = Finding.Severity.allCases.reversed().map { level in
      "\(found.count(level)) \(level.rawValue)\(found.count(level) == 1 ? "" : "s")"
    }.inProse
    var about = ["There are \(counts)."]
    if listed.count < found.count {
      about.append(
        "\(listed.count) of \(found.count) findings are listed; hscp-report check --format json lists all.")
    }
    if showsValues { about.append(FindingsReport.warning) }
    findings = FindingsReport.table(of: listed, showsValues: showsValues, address)
    let title = "What is wrong with \(name)"
    let page = [
      Document.Block.prose(
        "# \(MarkdownText.escaped(title))\n\n\(about.map(MarkdownText.escaped).joined(separator: "\n\n"))\n"),
      .prose("## Summary\n"), .table("by_rule"), .prose("## Findings\n"), .table("findings"),
      .prose("## Columns\n"), .table("columns"),
    ]
    var document = Document(
      title: title, partnership: profile.partnership, asAt: FindingsReport.day, edition: "",
      parts: [Document.Part("findings", page)], tables: [], charts: [], notes: [], commonNotes: 0,
      provenance: provenance)
    document.use = .board
    document.about = about
    document.marking = showsValues ? FindingsReport.warning : ""
    let summary = FindingsReport.summary(of: found)
    let columns = FindingsReport.table(of: columns, listed, address)
    document.records = [summary, findings, columns]
    self.document = document
    data = [
      findings, summary, columns,
      RecordTable(
        id: "about", title: "What there is to know", columns: [.init("About", .prose)],
        rows: .init(about.map { [.text($0)] })),
    ]
  }

  /// The date of the file: the same register gives the same bytes on any day.
  private static let day = Day(year: 2000, month: 1, day: 1) ?? .earliest

  private static let warning =
    "The text of cells is shown, which may be about a child: keep this file as you keep the register."

  private static func summary(of found: ListedFindings) -> RecordTable {
    let rows = found.summary.map { kind, count -> [RecordTable.Cell] in
      [
        RecordTable.Cell.text("\(kind.table.sheet ?? kind.table.file)"), .text(kind.severity.rawValue),
        .text(kind.rule.code), .text(kind.rule.title), .number(count),
      ]
    }
    return RecordTable(
      id: "by_rule", title: "How much was found, by sheet and rule",
      columns: [
        .init("Sheet or file", .names), .init("Severity", .names), .init("Rule", .names),
        .init("What is wrong", .prose), .init("Findings", .numbers),
      ], rows: .init(rows))
  }

  private static func table(
    of findings: [Finding], showsValues: Bool, _ address: (Place) -> String?
  ) -> RecordTable {
    let rows = findings.map { finding -> [RecordTable.Cell] in
      var row: [RecordTable.Cell] = [
        place(of: finding, address), .text(finding.severity.rawValue), .text(finding.rule.code),
      ]
      if showsValues { row.append(RecordTable.Cell(finding.value ?? "")) }
      row += [.text(finding.found), .text(finding.wish), .text(finding.remedy)]
      return row + [.text(finding.actor), RecordTable.Cell(finding.year?.description ?? "")]
    }
    var columns = [
      RecordTable.Column("Place", .names), RecordTable.Column("Severity", .names),
      RecordTable.Column("Rule", .names),
    ]
    if showsValues {
      columns.append(RecordTable.Column("Text of the cell, which may be about a child", .prose))
    }
    columns += [
      RecordTable.Column("What was found", .prose), RecordTable.Column("What is expected", .prose),
      RecordTable.Column("What to do", .prose), RecordTable.Column("Who acts", .prose),
      RecordTable.Column("Year", .names),
    ]
    return RecordTable(
      id: "findings", title: "What was found, by rule",
      remarks: [
        "The first column opens the register at the cell. hscp-report explain says more about a rule."
      ], columns: columns, rows: RecordTable.Rows(rows))
  }

  /// The columns that are used, table by table, then those that are not.
  private static func table(
    of tables: [UsedColumns], _ findings: [Finding], _ address: (Place) -> String?
  ) -> RecordTable {
    let used = tables.flatMap { table in
      table.columns.map { column -> [RecordTable.Cell] in
        [
          RecordTable.Cell.text(table.table.sheet ?? table.table.file), .text(column.header),
          .text("used as \(column.name)"), .blank,
        ]
      }
    }
    let unused = findings.filter { $0.rule == .unusedColumn }.map { finding -> [RecordTable.Cell] in
      [
        RecordTable.Cell.text(finding.place.sheet ?? finding.place.file), .init(finding.subject ?? ""),
        .text("not used"), .text(finding.remedy),
      ]
    }
    return RecordTable(
      id: "columns", title: "Which columns are used",
      columns: [
        .init("Sheet or file", .names), .init("Header", .names), .init("Use", .names),
        .init("What to do", .prose),
      ], rows: .init(used + unused))
  }

  private static func place(of finding: Finding, _ address: (Place) -> String?) -> RecordTable.Cell {
    let place = finding.place
    let words = place.sheet == nil ? place.description : place.text(after: Place(file: place.file))
    let shown = place.sheet != nil && place.line == nil ? place.sheet ?? words : words
    return address(place).map { .link(shown, to: $0) } ?? .text(shown)
  }
}

extension Finding {
  /// What was expected, below a header that says so.
  fileprivate var wish: String {
    let start = "expected "
    return expected.hasPrefix(start) ? String(expected.dropFirst(start.count)) : expected
  }

  /// Who can do something about it.
  fileprivate var actor: String {
    if severity == .note { return "nobody has to" }
    return switch rule.group {
    case .profile: "whoever keeps the profile"
    case .wording, .publication: "whoever wrote the text"
    case .names where found.contains("profile"):
      "whoever keeps the register; the profile, if the name is right"
    default: "whoever keeps the register"
    }
  }
}
