import Records

/// Everything that a template may ask for, by name: what it prints, and how it may be used.
struct Placeholders {
  enum Value {
    /// Words for `{{name}}`; a section of empty words is left out.
    case text(String)
    /// The answer to a question, for `{{#name}}` and `{{^name}}`.
    case flag(Bool)
    /// Blocks for a line of their own; `nil` where there is nothing to place.
    case block([Document.Block]?)

    /// Whether there is something to say: words, a yes, or blocks.
    var isTrue: Bool {
      switch self {
      case .text(let words): !words.isEmpty
      case .flag(let flag): flag
      case .block(let blocks): blocks != nil
      }
    }
  }

  /// What a name gives, in Markdown.
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

  private(set) var values: [String: Value] = [:]
  /// What stands for a count that is not published.
  var hidden = CountWords.hidden(keepingZero: true)
  /// In the order in which names were added, with one meaning for all names of a count.
  private(set) var meanings: [Meaning] = []

  /// The names that were added twice, so that one of the two cannot be had.
  private(set) var repeated: [String] = []

  var names: [String] { values.keys.sorted() }

  /// No placeholders yet.
  init() {}

  /// Adds a name with what it gives.
  mutating func add(_ name: String, _ value: Value, _ meaning: String) {
    set(name, value)
    let kind: Meaning.Kind =
      switch value {
      case .text: .words
      case .flag: .question
      case .block: .block
      }
    meanings.append(Meaning(kind: kind, name: name, text: meaning))
  }

  /// Adds names of plain words, which are made safe for Markdown.
  mutating func add(_ texts: [(name: String, words: String, meaning: String)]) {
    for (name, words, meaning) in texts { add(name, .text(MarkdownText.escaped(words)), meaning) }
  }

  /// Adds a count `x` with all its names: `x`, `x_counted`, `x_were`, and the questions `x_none`, `x_one`, `x_many`,
  /// `x_suppressed` and `x_not_available`.
  mutating func addCount(_ name: String, _ figure: Figure, _ noun: Noun, _ meaning: String) {
    let count = figure.number
    let forms: [(ending: String, value: Value)] = [
      ("", .text(CountWords.number(figure, orHidden: hidden))),
      ("_counted", .text(MarkdownText.escaped(CountWords.counted(figure, noun, orHidden: hidden)))),
      ("_were", .text(MarkdownText.escaped(CountWords.were(figure, noun, orHidden: hidden)))),
      ("_none", .flag(count == 0 || figure == .symbol(.notApplicable))),
      ("_one", .flag(count == 1)),
      ("_many", .flag(count.map { $0 > 1 } ?? false)),
      ("_suppressed", .flag(figure == .symbol(.suppressed))),
      ("_not_available", .flag(figure == .symbol(.notAvailable))),
    ]
    for (ending, value) in forms { set(name + ending, value) }
    meanings.append(Meaning(kind: .count(endings: forms.map(\.ending)), name: name, text: meaning))
  }

  private mutating func set(_ name: String, _ value: Value) {
    if values.updateValue(value, forKey: name) != nil { repeated.append(name) }
  }

  /// These and `others`, which replace what is here under the same name.
  func adding(_ others: Placeholders) -> Placeholders {
    var all = self
    all.values.merge(others.values) { $1 }
    all.meanings += others.meanings
    return all
  }

  /// A key as part of a name: `rapid-review` is `rapid_review`.
  static func name(of key: String) -> String { key.replacing("-", with: "_") }
}
