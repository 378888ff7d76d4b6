import Aggregation
import Records
import Reports

/// Numbers in a partnership's own texts that are those of counts which the edition hides, near what they count.
///
/// The audit refuses a number that stands at its count ("two rapid reviews", "neglect (3)"). What stands near it may be about
/// something else: people have to look, so it is a warning with its line.
struct HiddenNumbers {
  /// A hidden count, and the words for what it counts.
  private struct Subject {
    let name: String
    let words: [[String]]
    let numbers: Set<String>
  }

  /// The most words between a number and what it counts.
  private static let distance = 4
  /// Names that are words of everyday speech.
  private static let common: Set = ["other", "unknown", "none", "yes", "no", "total", "not recorded"]

  private let subjects: [Subject]

  init(of published: PublishedFigures, knowing figures: YearlyFigures) {
    var subjects: [Subject] = []
    for table in published.tables where table.id.isPrinted && !table.id.isAboutReviews {
      for row in table.rows where row.figure == .symbol(.suppressed) && row.category != .total {
        let truth = figures.tables.first { $0.id == table.id }?[row.key]
        guard let count = truth?.count, count > 0, !Self.common.contains(row.category.name.lowercased())
        else {
          continue
        }
        let isShown = published.tables.contains { other in
          other.rows.contains {
            $0.joinedCategory.name == row.joinedCategory.name && $0.figure.number == count
          }
        }
        guard !isShown else { continue }
        let noun = published.vocabulary.outcomes.first { $0.key == row.category.key }?.noun
        let names = [row.category.name] + (noun.map { [$0.singular, $0.plural] } ?? [])
        subjects.append(
          Subject(
            name: row.joinedCategory.name, words: names.map(HiddenNumbers.words).filter { !$0.isEmpty },
            numbers: [String(count), CountWords.number(count)]))
      }
    }
    self.subjects = subjects
  }

  /// The warnings about the texts of `wording`, a line each and at most one for each line.
  func findings(in wording: Wording) -> [Finding] {
    let texts =
      [wording.template, wording.annexTemplate, wording.carriedForward].compactMap(\.self)
      + LearningSection.allCases.flatMap(wording.texts) + wording.ownTexts.map(\.text)
    return texts.flatMap { text in
      text.markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
        index, line in
        subject(in: line).map { .hiddenNumber(of: $0, at: Place(file: text.file, line: index + 1)) }
      }
    }
  }

  /// The name of the first hidden count whose number stands near it.
  private func subject(in line: Substring) -> String? {
    let words = HiddenNumbers.words(of: line)
    return subjects.first { subject in
      subject.words.contains { name in
        words.indices.contains { start in
          guard words[start...].starts(with: name) else { return false }
          let before = words[..<start].suffix(Self.distance)
          let after = words[(start + name.count)...].prefix(Self.distance)
          return (before + after).contains(where: subject.numbers.contains)
        }
      }
    }?.name
  }

  private static func words(of text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Finding {
  fileprivate static func hiddenNumber(of name: String, at place: Place) -> Finding {
    Finding(
      .hiddenNumber, at: place,
      found: "here is the number of \"\(name)\", which the edition hides, near its name")
  }
}
