import Aggregation
import Records

/// What a template may ask for about a reporting year.
extension Placeholders {
  /// The placeholders of a year's figures, its learning texts, tables and charts. The `tests` say of it these sentences, and
  /// less `inShort`; the chapter also has the tables `chapter`.
  init(
    _ figures: PublishedFigures, _ wording: Wording, tables: [Table] = [], charts: [Chart] = [],
    earlierYears sentences: [String] = [], inShort: [String] = [], tests: RecordTable? = nil,
    chapter: [TableID] = []
  ) {
    hidden = CountWords.hidden(keepingZero: figures.suppression?.keepsZero ?? true)
    addNames(of: figures)
    addCounts(of: figures)
    addTimeliness(of: figures)
    addReviews(of: figures)
    addNational(of: figures)
    addGuidance(of: figures)
    addTables(tables, of: figures)
    addNames(in: figures)
    add(charts)
    addContents()
    addSections(of: wording)
    add(
      "list_earlier_years", .block(sentences.isEmpty ? nil : [.list(sentences)]),
      "what tests say of the year beside earlier ones, a sentence each")
    addEarlierYears(inShort)
    addTests(tests)
    addChapterTables(chapter, among: tables)
    addBreakdowns(
      figures.vocabulary.breakdowns, figures.vocabulary.crossings.map(\.id), among: tables, charts)
  }

  /// Adds what the chapter says of earlier years.
  mutating func addEarlierYears(_ sentences: [String]) {
    let block: [Document.Block]? =
      switch sentences.count {
      case 0: nil
      case 1: [.prose(MarkdownText.escaped(sentences[0]))]
      default: [.list(sentences)]
      }
    add(
      "earlier_years", .block(block),
      "the same in short: one sentence where all answers are alike, a list where not")
  }

  /// Adds the table of tests.
  mutating func addTests(_ tests: RecordTable?) {
    add(
      "table_tests", .block(tests.map { [.table($0.id)] }),
      "the tests of the year beside earlier ones: question, answer and p")
  }

  /// Adds the tables that the profile lists for the chapter.
  private mutating func addChapterTables(_ ids: [TableID], among tables: [Table]) {
    let placed = ids.filter { id in tables.contains { $0.id == id.rawValue } }
    add(
      "tables_chapter", .block(placed.isEmpty ? nil : placed.map { .table($0.rawValue) }),
      "the tables that the profile lists under `[wording] chapter`")
  }

  /// Adds the tables of the breakdowns that profiles declare, each with its chart, and those of their crossings.
  mutating func addBreakdowns(
    _ breakdowns: [Breakdown], _ crossings: [TableID], among tables: [Table], _ charts: [Chart]
  ) {
    let own =
      breakdowns.filter(\.isOwn)
      .flatMap { [$0.tables.all.rawValue, $0.tables.rapidReviews.rawValue] } + crossings.map(\.rawValue)
    let blocks = own.flatMap { id -> [Document.Block] in
      guard tables.contains(where: { $0.id == id }) else { return [] }
      return [.table(id)] + (charts.contains { $0.id == id } ? [.chart(id)] : [])
    }
    add(
      "tables_breakdowns", .block(blocks.isEmpty ? nil : blocks),
      "the tables and charts of the profile's `[[breakdowns]]`, and those of its `crossings`")
  }

  /// Adds a name for each chart that there can be; one that is not among `charts` prints nothing.
  mutating func add(_ charts: [Chart]) {
    let known = Chart.tables.map(\.rawValue)
    for id in known + charts.map(\.id).filter({ !known.contains($0) && $0 != "referrals_by_year" })
      + ["referrals_by_year"]
    {
      let chart = charts.first { $0.id == id }
      let meaning =
        id == "referrals_by_year" ? "referrals of each year as bars" : "the table `\(id)` as bars"
      add("chart_\(id)", .block(chart == nil ? nil : [.chart(id)]), meaning)
    }
  }

  /// Adds the names of the table of contents, and of the notes on all figures.
  mutating func addContents() {
    add("contents", .block([.contents]), "the sections of the document, each a link")
    add(
      "notes", .block([.notes]),
      "in an annex, the notes on all figures; without this name they are at its end")
  }

  private mutating func addNames(of figures: PublishedFigures) {
    let partnership = figures.partnership
    add([
      ("year", figures.year.description, "the reporting year, as 2023-24"),
      ("year_before", figures.year.previous?.description ?? "", "the year before it"),
      ("year_span", figures.year.begins.spanInProse, "what reporting years span, as 1 April to 31 March"),
      ("year_first_day", figures.year.first.inProse, "its first day"),
      (
        "year_last_day", figures.year.counted(asAt: figures.asAt).inProse,
        "its last day or, if the year is not over, the date of the figures"
      ),
      ("as_at", figures.asAt.inProse, "the date of the figures"),
      ("partnership", partnership.name, "the profile's `name`"),
      ("partnership_short", partnership.shortName, "the profile's `short_name`"),
      ("group", partnership.group, "the profile's `group`"),
      ("group_short", partnership.groupShort, "the profile's `group_short`"),
      ("purpose", partnership.purpose, "the profile's `purpose`"),
      ("guidance", partnership.guidance, "the profile's `guidance`"),
      ("panel_name", partnership.panel, "the profile's `panel`"),
      ("contact", partnership.contact, "the profile's `contact`"),
      ("next_update", partnership.nextUpdate, "the profile's `next_update`"),
    ])
    add("public_edition", .flag(figures.edition == .public), "whether this is the public edition")
    add("board_edition", .flag(figures.edition == .board), "whether this is the board's edition")
    add(
      "outcomes_left_out", .flag(figures.isLeftOut(.outcomes)),
      "whether the table of outcomes is left out, because it would tell too much")
    for id in [TableID.agencies, .features] {
      let isCounted = figures[id].rows.contains { $0.figure != .symbol(.suppressed) }
      add(
        "\(id.rawValue)_have_counts", .flag(isCounted), "whether \(id.rawValue) are printed with their counts"
      )
    }
  }

  private mutating func addTables(_ tables: [Table], of figures: PublishedFigures) {
    for id in figures.vocabulary.printedTables {
      let isThere = tables.contains { $0.id == id.rawValue }
      add(
        "table_\(id.rawValue)", .block(isThere ? [.table(id.rawValue)] : nil),
        "the table \"\(TableWords.words(for: id, in: figures).title)\"")
    }
    for id in [TableID.agencies, .featuresUnderOne] + figures.vocabulary.breakdowns.map(\.tables.all) {
      // Of a table that is left out, nothing says what occurs.
      let names = figures.isLeftOut(id) ? [] : figures[id].occurringNames
      add(
        "list_\(id.rawValue)", .block(names.isEmpty ? nil : [.list(names)]),
        "the names in `table_\(id.rawValue)`, without counts")
    }
  }

  private mutating func addSections(of wording: Wording) {
    for section in LearningSection.allCases where section != .carryForward && section != .learning {
      let file =
        section.isNumbered
        ? "`\(section.rawValue)-1.md` and those that follow it" : "`\(section.rawValue).md`"
      add(
        "section_\(Placeholders.name(of: section.rawValue))", prose(wording.texts(section)),
        "the learning text of \(file)")
    }
    for place in OwnSection.Place.allCases {
      let texts = wording.ownTexts.filter { $0.section.place == place }
      add(
        Placeholders.name(of: place),
        .block(texts.isEmpty ? nil : texts.map { .prose(Placeholders.markdown(of: $0)) }),
        "the profile's own sections after \"\(place.rawValue)\"")
    }
    add(
      "section_carried_forward", prose([wording.carriedForward].compactMap(\.self)),
      "what the year before put into `carry-forward.md`")
  }

  /// The name that places the partnership's own sections after a part of the chapter.
  static func name(of place: OwnSection.Place) -> String { "sections_after_\(name(of: place.rawValue))" }

  /// A section of the partnership's own with its heading.
  static func markdown(of own: Wording.OwnText) -> String {
    "## \(MarkdownText.escaped(own.section.title))\n\n\(own.text.markdown)"
  }

  /// Adds names in sentences, and whether there are some that are not in the profile.
  private mutating func addNames(in figures: PublishedFigures) {
    let breakdowns = figures.vocabulary.breakdowns.map { ($0.tables.all, $0.values) }
    for (id, terms) in breakdowns + [(.featuresUnderOne, figures.vocabulary.features)] {
      let rows = figures.isLeftOut(id) ? [] : figures[id].rows.filter { $0.figure != .count(0) }
      let names = terms.filter { term in rows.contains { $0.category.key == term.key } }.map(\.inProse)
      add(
        "\(id.rawValue)_named", .text(MarkdownText.escaped(names.inProse)),
        "the names in `table_\(id.rawValue)` as a sentence lists them, by the profile's `prose`")
    }
    for id in [TableID.agencies] + breakdowns.map(\.0) {
      let row = figures[id][Category.notInProfile.key]
      add(
        "\(id.rawValue)_not_in_profile", .flag(row.map { $0 != .count(0) } ?? false),
        "whether some \(id.rawValue) are not in the profile")
    }
  }

  /// The texts in their order, a block each; a text of blank lines counts as none.
  private func prose(_ texts: [Wording.Text]) -> Value {
    let written = texts.filter { !$0.markdown.allSatisfy(\.isWhitespace) }
    return .block(written.isEmpty ? nil : written.map { .prose($0.markdown) })
  }
}
