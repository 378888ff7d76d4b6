import Aggregation
import Records

/// What a template may ask for about the national Panel's answers.
extension Placeholders {
  mutating func addPanel(of figures: PublishedFigures) {
    let rows = figures[.panel].rows
    let answers = rows.filter { figures.rules.panelAnswers[$0.category.key] != nil }
    add(
      "panel_kept", .flag(answers.contains { $0.figure.share.map { $0.number > 0 } ?? false }),
      "whether the register has an answer of the national Panel")
    let meanings: [(name: String, PanelAnswer.Meaning, words: String)] = [
      ("agreed", .agreed, "Panel agreed"), ("disagreed", .notAgreed, "Panel disagreed"),
      ("awaited", .awaited, "Answer awaited"), ("other", .other, "another answer of the Panel"),
    ]
    for (name, meaning, words) in meanings {
      let own = answers.filter { figures.rules.panelAnswers[$0.category.key] == meaning }
      addPanel(name, sum(of: own.map(\.figure), among: rows), words)
    }
    for row in [Category.notRecorded, .notInProfile] {
      addPanel(
        Placeholders.name(of: row.key), figures[.panel][row.key] ?? sum(of: [], among: rows), row.name)
    }
    // A key that is one of the words above stands for all answers with that meaning.
    for answer in figures.vocabulary.panelAnswers
    where values["panel_\(Placeholders.name(of: answer.key))"] == nil {
      addPanel(
        Placeholders.name(of: answer.key), figures[.panel][answer.key] ?? sum(of: [], among: rows),
        MarkdownText.escaped(answer.name))
    }
  }

  private mutating func addPanel(_ name: String, _ figure: Figure, _ words: String) {
    let noun = Unit.rapidReviews.noun
    addCount("panel_\(name)", figure, noun, "rapid reviews: \(words)")
    add(
      "panel_\(name)_share", .text(CountWords.share(figure, noun)),
      "rapid reviews: \(words), as \"one of the three rapid reviews\"")
  }

  /// The sum of shares of one whole, which has the symbol of a part that has one; zero where the register has no such answer.
  private func sum(of figures: [Figure], among rows: [FigureTable.Row]) -> Figure {
    let whole = rows.lazy.compactMap(\.figure.share?.of).first ?? 0
    return figures.reduce(.share(.init(0, of: whole))) { sum, figure in
      guard let share = figure.share, let total = sum.share else { return sum.symbol == nil ? figure : sum }
      return .share(.init(total.number + share.number, of: whole))
    }
  }
}
