import Aggregation
import Records
import Reports

/// A count that an edition hides, and shows nowhere else under the same name.
struct HiddenCount {
  let table: TableID
  let category: Category
  /// Its category or, in a crossing, both.
  let name: String
  let count: Int
  /// Whether it is a count, and no part of a share.
  let isWhole: Bool
  /// What it counts, where it is an outcome.
  let noun: Noun?

  /// How texts may write it.
  var spellings: [String] { [String(count), CountWords.number(count)] }

  /// Those above zero in the tables that are printed, by the numbers in `truth`.
  static func all(of published: PublishedFigures, knowing truth: [FigureTable]) -> [HiddenCount] {
    published.tables.filter { $0.id.isPrinted && !$0.id.isAboutReviews }.flatMap { table in
      table.rows.compactMap { row -> HiddenCount? in
        guard row.figure == .symbol(.suppressed), row.category != .total,
          let figure = truth.first(where: { $0.id == table.id })?[row.key],
          let count = figure.number, count > 0
        else { return nil }
        let name = row.joinedCategory.name
        // Another table may show the same number under the same name, as a stage that is an outcome.
        let isShown = published.tables.contains { other in
          other.rows.contains { $0.joinedCategory.name == name && $0.figure.number == count }
        }
        guard !isShown else { return nil }
        return HiddenCount(
          table: table.id, category: row.category, name: name, count: count, isWhole: figure.count != nil,
          noun: published.vocabulary.outcomes.first { $0.key == row.category.key }.map { outcome in
            // The files of a region's partnerships have names alone.
            let name = outcome.name.lowercased()
            return outcome.noun ?? Noun(name, name + "s")
          })
      }
    }
  }
}

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
    subjects = HiddenCount.all(of: published, knowing: figures.tables).filter { hidden in
      hidden.isWhole && !Self.common.contains(hidden.category.name.lowercased())
    }.map { hidden in
      let names = [hidden.category.name] + (hidden.noun.map { [$0.singular, $0.plural] } ?? [])
      return Subject(
        name: hidden.name, words: names.map(HiddenNumbers.words).filter { !$0.isEmpty },
        numbers: Set(hidden.spellings))
    }
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
