import ArgumentParser
import Records
import Writers

/// The formats that a run writes: all of them, unless some are named.
///
/// `figures.json` belongs to none and is always written, for later years are compared with it.
struct OutputFormats {
  /// A format by the word that chooses it.
  enum Format: String, CaseIterable {
    /// The prose, and the pictures in it.
    case md
    /// The figures as rows, and what the columns mean.
    case csv
    case xlsx
    /// The layout of explore education statistics.
    case ees

    /// The format that a file belongs to; `nil` where it is in every choice.
    init?(ofFile name: String) {
      if name.hasPrefix("ees/") {
        self = .ees
      } else if name.hasSuffix(".md") || name.hasSuffix(".svg") {
        self = .md
      } else if name.hasSuffix(".csv") || name.hasSuffix(".csv-metadata.json") {
        self = .csv
      } else if name.hasSuffix(".xlsx") {
        self = .xlsx
      } else {
        return nil
      }
    }
  }

  private let formats: Set<Format>

  static let all = OutputFormats(formats: Set(Format.allCases))

  private init(formats: Set<Format>) { self.formats = formats }

  /// The formats of a list parted by commas, as in `md,xlsx`; throws with what there is for a word that is none.
  @Sendable
  init(list text: String) throws {
    let names = Format.allCases.map(\.rawValue)
    formats = try Set(
      text.split(separator: ",", omittingEmptySubsequences: false).map { word in
        let word = word.trimmingSpaces.lowercased()
        guard let format = Format(rawValue: word) else {
          let near = Suggestion.nearest(to: word, among: names).map { "; did you mean \($0)?" } ?? ""
          throw ValidationError(
            "there is no format \"\(word)\", only \(names.joined(separator: ", "))\(near)")
        }
        return format
      })
  }

  /// Those of `files` that are written; an earlier run's files of the other formats go with the rest that it made.
  func chosen(of files: [OutputFile]) -> [OutputFile] {
    files.filter { file in Format(ofFile: file.name).map(formats.contains) ?? true }
  }

  /// What a summary says where data in the layout of the explore education statistics are asked for and cannot be made.
  func wordOnMissingEES(lacksGeography: Bool) -> String {
    guard lacksGeography, formats.contains(.ees) else { return "" }
    return "No ees files: no [geography] in a profile says where the partnership is.\n"
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
