package import Aggregation
package import Records

/// The regional report: the published figures of several partnerships together, as a document.
package struct RegionalReport: Sendable {
  package let document: Document

  /// The document of `combination`, in the words of `template` and `annex`, or of the default ones.
  ///
  /// Throws where the template cannot be filled.
  package init(
    _ combination: Combination, template: Wording.Text? = nil, annex: Wording.Text? = nil,
    provenance: Provenance
  ) throws(Problem) {
    let figures = combination.figures
    let common = RegionalNotes.common(of: combination)
    var builder = RegionalTables(of: combination, after: common)
    let tables = figures.vocabulary.printedTables.compactMap { builder.table($0) }
    let name = figures.partnership.name
    let charts = tables.compactMap(Chart.init(of:))
    let placeholders = Placeholders(figures, Wording(), tables: tables, charts: charts)
      .adding(
        .regional(
          named: name, of: RegionalNotes.lines(of: combination), onOneDay: figures.hasOneDay,
          otherYears: RegionalReport.otherYears(of: combination)))
    var document = Document(
      title: figures.edition.titled("\(name): regional figures \(figures.year)"),
      partnership: figures.partnership, asAt: figures.asAt,
      edition: figures.edition.title,
      parts: [
        Document.Part(
          chapter: "regional",
          try Template(text: template ?? RegionalReport.defaultTemplate).filled(with: placeholders),
          tables: tables),
        Document.Part(
          annex: "statistics",
          try Template(text: annex ?? RegionalReport.defaultAnnexTemplate).filled(with: placeholders),
          notes: common.count),
      ],
      tables: tables, charts: charts, notes: builder.notes, commonNotes: common.count,
      provenance: provenance)
    document.years = figures.year.begins
    self.document = document
  }

  /// The default template.
  package static var defaultTemplate: Wording.Text {
    Wording.Text(file: "regional.md", embedded: PackageResources.regional_md)
  }
}

extension RegionalReport {
  /// Which partnerships are left out because their years begin on another day, a sentence for each such day.
  package static func otherYears(of combination: Combination) -> [String] {
    let years = Set(combination.ofOtherYears.map(\.figures.year)).sorted()
    return years.map { year in
      let parts = combination.ofOtherYears.filter { $0.figures.year == year }
      let span = "\(year.first.inProse) to \(year.last.inProse)"
      return parts.count == 1
        ? "\(parts.map(\.name).inProse) is not in the figures of the region: its year is from \(span)."
        : "\(parts.map(\.name).inProse) are not in the figures of the region: their year is from \(span)."
    }
  }

  /// The default template of the annex.
  package static var defaultAnnexTemplate: Wording.Text {
    Wording.Text(file: "regional-statistics.md", embedded: PackageResources.regional_statistics_md)
  }
}

/// The notes on a region's figures, and on the partnerships that they are made of.
enum RegionalNotes {
  /// Notes on all figures of the region.
  static func common(of combination: Combination) -> [String] {
    let figures = combination.figures
    let own = combination.partnerships.compactMap { part in
      part.figures.yearNote.map { "\(part.name): \($0)" }
    }
    let days = combination.partnerships.filter { !figures.hasOneDay || $0.figures.part != nil }.map { part in
      let isOver = part.figures.part == nil
      return "The figures of \(part.name) are as at \(part.figures.asAt.inProse)"
        + (isOver
          ? "." : ", when \(figures.year) was not over: the region has less than a whole year of theirs.")
    }
    let features = combination.partnerships.filter {
      $0.figures.recordsNoFeatures && !figures[.features].rows.isEmpty
    }
    .map { "\($0.name) recorded no features: those of the region are the others' alone." }
    let names = combination.otherNames.map { "\($0.partnership) says \"\($0.other)\" for \"\($0.name)\"." }
    let leftOut = LeftOutNote.text(
      rows: figures.leftOut, isHidden: figures.hidesLeftOut, because: "the registers have")
    return [sums] + RegionalReport.otherYears(of: combination) + [rule(of: combination)].compactMap(\.self)
      + own
      + days + features + names
      + combination.countedOtherwise.map(CountedOtherwiseNote.text(on:))
      + [leftOut, LimitsNote.text(for: figures)].compactMap(\.self)
  }

  /// What a region hides because the strictest of its partnerships hides it; `nil` where nothing is hidden.
  private static func rule(of combination: Combination) -> String? {
    let (edition, policy) = (combination.figures.edition, combination.figures.rules.policy)
    guard edition == .public, policy != .none else { return nil }
    let open = combination.openPartnerships.map(\.name)
    return
      "\(SuppressionNote.rule(of: policy)) A sum with a part that is not published is not published."
      + (open.isEmpty
        ? "" : " The rule is that of the strictest partnership, also for the figures of \(open.inProse).")
  }

  /// Each partnership by name, with its line in a list.
  static func lines(of combination: Combination) -> [(name: String, line: String)] {
    combination.partnerships.map { ($0.name, "\($0.name), as at \($0.figures.asAt.inProse)") }
  }

  private static let sums =
    "The figures of the region are the sums of those that the partnerships published; its lowest age is the lowest of "
    + "theirs, its highest age and its most days late the highest. A referral that several partnerships considered counts "
    + "in each of them. What one partnership does not publish is not published for the region either."

  static let sharedAgencies =
    "An agency that refers to several partnerships stands here once, by its name, with its referrals to all of them."
}

/// Sets the tables of a region; headline and outcomes also have a column for each partnership.
struct RegionalTables {
  private let combination: Combination
  private var builder: TableBuilder

  /// The tables of a region, whose notes are numbered after `common`, those on all figures.
  init(of combination: Combination, after common: [String]) {
    self.combination = combination
    self.builder = TableBuilder(combination.figures, after: common)
  }

  var notes: [String] { builder.notes }

  /// The table of an id; `nil` where it has no rows.
  mutating func table(_ id: TableID) -> Table? {
    let own = id == .agencies || id == .sectors ? [RegionalNotes.sharedAgencies] : []
    guard let table = builder.table(id, adding: own) else { return nil }
    return id == .headline || id == .outcomes ? sideBySide(table, combination.parts(of: id)) : table
  }

  private func sideBySide(_ table: Table, _ parts: [[Figure]]) -> Table {
    guard let number = table.columns.firstIndex(where: { $0.id == "number" }) else { return table }
    let region = table.columns[number]
    var columns = table.columns
    columns[number] = Table.Column(region.id, "Region", region.role)
    let own = combination.named.map {
      Table.Column(region.id, $0.name, region.role, partnership: $0.name)
    }
    columns.insert(contentsOf: own, at: number + 1)
    let rows = zip(table.rows, parts).map { row, parts in
      row.prefix(number + 1) + parts.map { .figure($0) } + row.dropFirst(number + 1)
    }
    return Table(
      id: table.id, year: table.year, title: table.title, columns: columns, rows: rows.map(Array.init),
      notes: table.notes, categories: table.categories)
  }
}

/// What the template of a region may ask for, besides what the template of a yearly report may.
extension Placeholders {
  /// The names of the region and of its partnerships, each with its line in the list.
  static func regional(
    named region: String, of partnerships: [(name: String, line: String)], onOneDay: Bool = true,
    otherYears: [String] = []
  ) -> Placeholders {
    var placeholders = Placeholders()
    let noun = Noun("partnership", "partnerships")
    let names = partnerships.map(\.name)
    placeholders.add("region", .text(MarkdownText.escaped(region)), "the name that was given with `--name`")
    placeholders.add(
      "partnerships_counted", .text(CountWords.counted(.count(names.count), noun)),
      "how many partnerships there are, as \"three partnerships\"")
    placeholders.add(
      "partnerships_named", .text(MarkdownText.escaped(names.inProse)), "their names, in a sentence")
    placeholders.add(
      "list_partnerships", .block(names.isEmpty ? nil : [.list(partnerships.map(\.line))]),
      "their names as a list, with the day as at which the figures of each stand")
    placeholders.add(
      "other_years",
      .block(
        otherYears.isEmpty ? nil : [.prose(MarkdownText.escaped(otherYears.joined(separator: " ")))]),
      "which partnerships are left out because their year begins on another day")
    placeholders.add(
      "one_day", .flag(onOneDay), "whether the figures of all partnerships are as at the same day")
    return placeholders
  }
}
