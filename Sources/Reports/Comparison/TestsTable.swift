import Aggregation
import Records

/// What exact tests say of the last year beside earlier ones: a row for each question.
struct TestsTable {
  let table: RecordTable

  /// The questions of `comparison`; `nil` where none could be asked.
  init?(of comparison: Comparison) {
    guard let last = comparison.years.last, !comparison.questions.isEmpty else { return nil }
    table = RecordTable(
      id: "tests", title: "Is \(last) like the earlier years?",
      remarks: [ComparisonWords.rule(of: comparison), ComparisonWords.untested(comparison)].compactMap(
        \.self),
      columns: [
        RecordTable.Column("Question", .prose), RecordTable.Column("Answer", .prose),
        RecordTable.Column("p", .numbers), RecordTable.Column("How it was found", .prose),
      ],
      rows: RecordTable.Rows(
        comparison.questions.map { question in
          [
            .text(TestsTable.subject(of: question, comparison.breakdowns)),
            .text(ComparisonWords.sentence(question, in: comparison)),
            TestsTable.cell(PValueText.cell(question.conclusion.p.value)),
            .text(TestsTable.method(of: question)),
          ]
        }))
  }

  /// A probability is a number, unless words say that it is below one.
  private static func cell(_ text: String) -> RecordTable.Cell {
    text.first?.isNumber == true ? .decimal(text) : .text(text)
  }

  static func subject(of question: TestedQuestion, _ breakdowns: [Breakdown]) -> String {
    let thing =
      switch question.subject {
      case .total(let row): ComparisonWords.thing(row)
      case .pattern(let id): ComparisonWords.thing(id, breakdowns)
      }
    return thing.prefix(1).uppercased() + thing.dropFirst()
  }

  /// How p was found, and what took no part in the test.
  private static func method(of question: TestedQuestion) -> String {
    let method =
      switch question.conclusion.p.method {
      case .enumerated(let outcomes): "All \(outcomes) possible outcomes were weighed."
      case .simulated(let draws, let error):
        "\(draws) outcomes were drawn with a fixed seed; standard error \(PValueText.of(error))."
      }
    let aside = question.notKnown.map { "\($0.category.name) \($0.count)" }.joined(separator: ", ")
    return method + (aside.isEmpty ? "" : " What is not known takes no part: \(aside).")
  }
}
