import Aggregation
import Records

/// Everything that a template may ask for, by name: what it says, and how it may be used.
struct Placeholders {
  enum Value {
    /// Words for `{{name}}`; empty words are a section that is left out.
    case text(String)
    /// A question for `{{#name}}` and `{{^name}}`.
    case flag(Bool)
    /// A part of its own on a line of its own; `nil` where there is nothing to place.
    case block([Document.Block]?)

    /// Whether there is something to say: words, a yes, or a block to place.
    var isTrue: Bool {
      switch self {
      case .text(let words): !words.isEmpty
      case .flag(let flag): flag
      case .block(let blocks): blocks != nil
      }
    }
  }

  private(set) var values: [String: Value] = [:]
  /// What each name gives, in Markdown; a count stands for all the names that it has.
  private(set) var meanings: [Meaning] = []

  /// Texts and flags that every report has, from the figures, the profile and the learning texts.
  init(
    _ figures: PublishedFigures, _ wording: Wording, charts: [Chart] = [],
    earlierYears sentences: [String] = []
  ) {
    addNames(of: figures)
    addCounts(of: figures)
    addTimeliness(of: figures)
    addReviews(of: figures)
    addNational(of: figures)
    addGuidance(of: figures)
    addTables(of: figures)
    add(charts)
    addContents()
    addSections(of: wording)
    add(
      "list_earlier_years", .block(sentences.isEmpty ? nil : [.list(sentences)]),
      "what tests say of the year beside earlier ones, a sentence each")
  }

  /// Nothing to ask for yet.
  init() {}

  /// These and those of `others`, which take the place of what is here under the same name.
  func adding(_ others: Placeholders) -> Placeholders {
    var all = self
    all.values.merge(others.values) { $1 }
    all.meanings += others.meanings
    return all
  }

  var names: [String] { values.keys.sorted() }

  private mutating func addNames(of figures: PublishedFigures) {
    let partnership = figures.partnership
    let before = figures.year.previous?.description ?? ""
    let texts = [
      ("year", figures.year.description, "the reporting year, as 2023-24"),
      ("year_before", before, "the year before it"),
      ("year_first_day", figures.year.first.inProse, "its first day"),
      ("year_last_day", figures.year.last.inProse, "its last day"),
      ("as_at", figures.asAt.inProse, "the day as at which the figures stand"),
      ("partnership", partnership.name, "the profile's `name`"),
      ("partnership_short", partnership.shortName, "the profile's `short_name`"),
      ("group", partnership.group, "the profile's `group`"),
      ("group_short", partnership.groupShort, "the profile's `group_short`"),
      ("purpose", partnership.purpose, "the profile's `purpose`"),
      ("guidance", partnership.guidance, "the profile's `guidance`"),
      ("panel_name", partnership.panel, "the profile's `panel`"),
      ("contact", partnership.contact, "the profile's `contact`"),
      ("next_update", partnership.nextUpdate, "the profile's `next_update`"),
    ]
    for (name, text, meaning) in texts { add(name, .text(MarkdownText.escaped(text)), meaning) }
    add("public_edition", .flag(figures.edition == .public), "whether this is the public edition")
    add("board_edition", .flag(figures.edition == .board), "whether this is the board's edition")
    for id in [TableID.agencies, .features] {
      let isCounted = figures[id].rows.contains { $0.figure != .symbol(.suppressed) }
      add(
        "\(id.rawValue)_have_counts", .flag(isCounted), "whether \(id.rawValue) are printed with their counts"
      )
    }
  }

  private mutating func addTables(of figures: PublishedFigures) {
    for id in TableID.printed {
      add(
        "table_\(id.rawValue)", .block(figures[id].rows.isEmpty ? nil : [.table(id.rawValue)]),
        "the table \"\(TableWords.words(for: id, in: figures).title)\"")
    }
    for id in [TableID.agencies, .features, .featuresUnderOne] {
      let names = figures[id].occurringNames
      add(
        "list_\(id.rawValue)", .block(names.isEmpty ? nil : [.list(names)]),
        "the names in `table_\(id.rawValue)`, without counts")
    }
  }

  private mutating func addSections(of wording: Wording) {
    for section in LearningSection.allCases where section != .carryForward {
      let file =
        section.isNumbered
        ? "`\(section.rawValue)-1.md` and those that follow it" : "`\(section.rawValue).md`"
      add(
        "section_\(Placeholders.name(of: section.rawValue))", prose(wording.texts(section)),
        "the learning text of \(file)")
    }
    add(
      "section_carried_forward", prose([wording.carriedForward].compactMap(\.self)),
      "what the year before put into `carry-forward.md`")
  }

  /// The texts one after the other; a file with nothing in it is as good as none.
  private func prose(_ texts: [Wording.Text]) -> Value {
    let written = texts.filter { !$0.markdown.allSatisfy(\.isWhitespace) }
    return .block(written.isEmpty ? nil : written.map { .prose($0.markdown) })
  }

  /// Adds a name with what it gives.
  mutating func add(_ name: String, _ value: Value, _ meaning: String) {
    values[name] = value
    let kind: Meaning.Kind =
      switch value {
      case .text: .words
      case .flag: .question
      case .block: .block
      }
    meanings.append(Meaning(kind: kind, name: name, text: meaning))
  }

  /// Adds a count with all its names.
  mutating func add(count name: String, _ forms: [(ending: String, value: Value)], _ meaning: String) {
    for (ending, value) in forms { values[name + ending] = value }
    meanings.append(Meaning(kind: .count(endings: forms.map(\.ending)), name: name, text: meaning))
  }

  /// The name of a key: `rapid-review` is `rapid_review`.
  static func name(of key: String) -> String { key.replacing("-", with: "_") }
}

extension Placeholders {
  /// What a name gives, in words.
  struct Meaning: Hashable {
    enum Kind: Hashable {
      case words, question, block
      /// One count has a name with each of these endings.
      case count(endings: [String])
    }

    let kind: Kind
    let name: String
    let text: String
  }
}

/// The names of what a document has beside prose and tables.
extension Placeholders {
  /// Adds the name of the table of contents.
  mutating func addContents() {
    add("contents", .block([.contents]), "the sections of the document, each a link")
  }

  /// Adds a name for each chart that there can be; those that are not among `charts` leave nothing behind.
  mutating func add(_ charts: [Chart]) {
    for id in Chart.tables.map(\.rawValue) + ["referrals_by_year"] {
      let chart = charts.first { $0.id == id }
      let meaning =
        id == "referrals_by_year" ? "referrals of each year as bars" : "the table `\(id)` as bars"
      add("chart_\(id)", .block(chart == nil ? nil : [.chart(id)]), meaning)
    }
  }
}
