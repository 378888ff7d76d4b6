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
  }

  private(set) var values: [String: Value] = [:]

  /// Texts and flags that every report has, from the figures, the profile and the learning texts.
  init(_ figures: PublishedFigures, _ wording: Wording) {
    addNames(of: figures)
    addCounts(of: figures)
    addTables(of: figures)
    addSections(of: wording)
  }

  var names: [String] { values.keys.sorted() }

  private mutating func addNames(of figures: PublishedFigures) {
    let partnership = figures.partnership
    let texts = [
      "year": figures.year.description, "year_before": figures.year.previous?.description ?? "",
      "year_first_day": figures.year.first.inProse, "year_last_day": figures.year.last.inProse,
      "as_at": figures.asAt.inProse, "partnership": partnership.name,
      "partnership_short": partnership.shortName,
      "group": partnership.group, "group_short": partnership.groupShort, "purpose": partnership.purpose,
      "guidance": partnership.guidance, "panel_name": partnership.panel, "contact": partnership.contact,
      "next_update": partnership.nextUpdate,
    ]
    for (name, text) in texts { values[name] = .text(MarkdownText.escaped(text)) }
    values["public_edition"] = .flag(figures.edition == .public)
    values["board_edition"] = .flag(figures.edition == .board)
    for id in [TableID.agencies, .features] {
      let isCounted = figures[id].rows.contains { $0.figure != .symbol(.suppressed) }
      values["\(id.rawValue)_have_counts"] = .flag(isCounted)
    }
  }

  private mutating func addTables(of figures: PublishedFigures) {
    for table in figures.tables {
      values["table_\(table.id.rawValue)"] = .block(table.rows.isEmpty ? nil : [.table(table.id.rawValue)])
    }
    for id in [TableID.agencies, .features, .featuresUnderOne] {
      let names = figures[id].occurringNames
      values["list_\(id.rawValue)"] = .block(names.isEmpty ? nil : [.list(names)])
    }
  }

  private mutating func addSections(of wording: Wording) {
    for section in LearningSection.allCases where section != .carryForward {
      values["section_\(Placeholders.name(of: section.rawValue))"] = prose(wording.texts(section))
    }
    values["section_carried_forward"] = prose([wording.carriedForward].compactMap(\.self))
  }

  /// The texts one after the other; a file with nothing in it is as good as none.
  private func prose(_ texts: [Wording.Text]) -> Value {
    let written = texts.filter { !$0.markdown.allSatisfy(\.isWhitespace) }
    return .block(written.isEmpty ? nil : written.map { .prose($0.markdown) })
  }

  mutating func add(_ name: String, _ value: Value) { values[name] = value }

  /// The name of a key: `rapid-review` is `rapid_review`.
  static func name(of key: String) -> String { key.replacing("-", with: "_") }
}
