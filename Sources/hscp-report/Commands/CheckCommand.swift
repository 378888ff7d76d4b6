import Aggregation
import ArgumentParser
import Loader
import Records
import Reports
import SystemPackage

/// Says what is wrong with a register, how many referrals each year has, and how many reviews there are; writes no file
/// unless it is asked to.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a register.",
    usage: "hscp-report check <register> [<options>]",
    discussion: """
      Reads the register and changes nothing. Lists the findings by rule, with
      their places, then the number of referrals in each year, and of reviews.
      With --output it writes all of them to a file for those who mend them,
      and with --annotate to comments in a copy of the workbook.
      The exit code is 1 if there are errors; with --year, if there are errors
      that may change the figures of that year.

        hscp-report check register/
        hscp-report check register.xlsx --output findings.xlsx
        hscp-report check register/ --year 2023-24 --list outcomes=rapid-review
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var source: RegisterOptions

  @OptionGroup var options: ReadingOptions

  @Option(help: "text groups findings by rule; json has an object on a line for each finding.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "List the rows that one figure counts, with references if --show-values is given.",
      valueName: "table=key"))
  var list: String?

  @Option(
    help: "A file for the findings, with links to the cells: .xlsx, .html or .csv.",
    completion: .file(extensions: ["xlsx", "html", "csv"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "A copy of the workbook in which each cell with a finding has a comment and a colour.",
      valueName: "copy"), completion: .file(extensions: ["xlsx", "xlsm"]))
  var annotate: String?

  @Flag(help: "Replace these files if they are there.")
  var overwrite = false

  func validate() throws {
    if list != nil, output != nil || annotate != nil {
      throw ValidationError("--list prints rows, and --output and --annotate write findings; leave one out")
    }
  }

  func run() throws {
    let files = try? RegisterFiles(at: FilePath(source.register))
    let file = try files.flatMap { files in
      try output.map { try FindingsFile(at: $0, beside: files, overwrite: overwrite) }
    }
    let lines = format == .json ? FindingLines(from: options.quiet ? .error : .note) : nil
    var listed = ListedFindings()
    let isListed = file != nil || annotate != nil
    let take: (Finding) -> Void = { finding in
      lines?.add(finding)
      if isListed { listed.add(finding) }
    }
    let register: CountedRegister
    do {
      register = try CountedRegister(
        at: source.register, by: options, hashing: false, warning: true,
        onFinding: lines == nil && !isListed ? nil : take)
    } catch {
      guard list == nil, let alone = try CheckedReviews(at: source.register, by: options, insteadOf: error)
      else { throw error }
      return try check(alone, lines)
    }
    let asked = try source.year?.year(by: register.profile.profile.vocabulary.yearStart)
    var findings = register.findings
    for finding in register.personalDataInTexts {
      findings.add(finding)
      take(finding)
    }
    try lines?.finish()
    let annotated = try annotatedCopy(of: register.file, in: register.files)
    if let list {
      let chosen = try ChosenYear(source.year, in: register, quiet: options.quiet)
      let rows = try ListedRows(list, of: register, in: chosen.year)
      try StandardOutput.write(try rows.text(showingReferences: options.showValues))
    } else {
      try show(findings, summary: summary(of: register, findings, in: asked))
      try write(
        listed, of: register.name, to: file, in: register.files,
        columns: register.reading.columns + register.reviewReading.columns, by: register.profile.profile,
        inputs: register.inputs)
      try write(listed, to: annotated, on: register.reading.columns.first?.table.sheet)
      if let year = source.year { _ = try ChosenYear(year, in: register, quiet: true) }
    }
    let errors = asked.map { findings.errors(affecting: [$0]) } ?? findings.count(.error)
    if errors > 0 { throw ExitStatus.findings }
  }

  private func check(_ alone: CheckedReviews, _ lines: FindingLines?) throws {
    var listed = ListedFindings()
    for finding in alone.all {
      lines?.add(finding)
      listed.add(finding)
    }
    try lines?.finish()
    let annotated = try alone.files.candidates.first.flatMap { try annotatedCopy(of: $0, in: alone.files) }
    let findings = alone.findings
    try show(findings, summary: summary(of: alone, findings))
    let file = try output.map { try FindingsFile(at: $0, beside: alone.files, overwrite: overwrite) }
    try write(
      listed, of: alone.name, to: file, in: alone.files, columns: alone.reading.columns,
      by: alone.profile.profile, inputs: alone.reading.inputs)
    try write(listed, to: annotated, on: alone.reading.columns.first?.table.sheet)
    if findings.count(.error) > 0 { throw ExitStatus.findings }
  }

  /// Writes the findings by rule, and the summary below them.
  private func show(_ findings: Findings, summary: String) throws(Problem) {
    guard format == .text else { return }
    let groups = FindingGroups.text(of: findings, from: options.quiet ? .error : .note)
    try StandardOutput.write(options.quiet ? groups : groups + summary)
  }

  /// Writes all findings to a file, where one is asked for.
  private func write(
    _ listed: ListedFindings, of name: String, to file: FindingsFile?, in files: RegisterFiles,
    columns: [UsedColumns], by profile: Profile, inputs: [Provenance.Input]
  ) throws(Problem) {
    guard let file else { return }
    ProgressLine.show("Writing \(FindingsText.counted(listed.count, "finding"))")
    let words = try file.write(
      listed, of: name, in: files, columns: columns, by: profile, showsValues: options.showValues,
      provenance: Provenance(profile: profile.source, inputs: inputs).withoutDigests)
    if !options.quiet, format == .text { try StandardOutput.write(words, files: "the findings are written") }
  }

  /// The copy that is asked for, if there is one.
  private func annotatedCopy(of file: InputFile, in files: RegisterFiles) throws -> AnnotatedCopy? {
    try annotate.map { try AnnotatedCopy(at: $0, of: file, in: files, overwrite: overwrite) }
  }

  private func write(
    _ listed: ListedFindings, to annotated: AnnotatedCopy?, on sheet: String?
  ) throws(Problem) {
    guard let annotated else { return }
    ProgressLine.show("Writing the copy")
    let words = try annotated.write(listed, on: sheet)
    if !options.quiet, format == .text { try StandardOutput.write(words, files: "the copy is written") }
  }

  private func summary(
    of register: CountedRegister, _ findings: Findings, in asked: ReportingYear?
  ) -> String {
    let tally = register.tally
    var text = "\(register.name), \(register.profile.profile.source): "
    text += "\(FindingsText.counted(register.reading.rows, "row")), "
    text += "\(FindingsText.counts(of: findings))\n"
    for year in tally.years where asked == nil || asked == year {
      guard let counts = tally[year] else { continue }
      text += "  \(year)  \(FindingsText.counted(counts.referrals, "referral"))"
      text += counts.leftOut > 0 ? ", \(FindingsText.counted(counts.leftOut, "row")) left out\n" : "\n"
    }
    if register.reading.rows == 0 { text += "  There is no referral in it yet.\n" }
    if tally.leftOutUndated > 0 {
      text += "  no year  \(FindingsText.counted(tally.leftOutUndated, "row")) left out\n"
    }
    return columns(of: register.reading.columns + register.reviewReading.columns) + text
      + reviews(of: register.reviewReading)
  }

  /// Which columns were used for what, a line for each table: a header in other words is named after the column.
  private func columns(of tables: [UsedColumns]) -> String {
    tables.map { table in
      let columns = table.columns.map { column in
        let isOther = column.header.lowercased() != column.name
        return isOther ? "\(column.name) = \"\(column.header)\"" : column.name
      }
      return "columns of \(table.table): \(columns.joined(separator: ", "))\n"
    }.joined()
  }

  private func summary(of alone: CheckedReviews, _ findings: Findings) -> String {
    let reading = alone.reading
    var text = columns(of: reading.columns)
    text += "\(alone.name), \(alone.profile.profile.source): no referrals, "
    text += "\(FindingsText.counts(of: findings))\n\(reviews(of: reading))"
    if reading.reviewsAreElsewhere {
      text += "  The reviews are not in it, so their keys were not checked.\n"
    }
    return text
  }

  /// `  4 reviews, 20 recommendations`, with the rows that are left out; nothing for a register that has no reviews.
  private func reviews(of reading: ReviewReading) -> String {
    let records = reading.records
    guard !records.isEmpty || reading.leftOut > 0 else { return "" }
    // Parts and responders have rows of their own, but a recommendation counts once.
    let numbers = Set(records.recommendations.map { [$0.review, String($0.number)] })
    let reviews = FindingsText.counted(records.reviews.count, "review")
    let recommendations = FindingsText.counted(numbers.count, "recommendation")
    let leftOut = reading.leftOut > 0 ? ", \(FindingsText.counted(reading.leftOut, "row")) left out" : ""
    return "  \(reviews), \(recommendations)\(leftOut)\n"
  }
}
