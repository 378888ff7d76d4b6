import ArgumentParser
import Loader
import Records
import Writers

/// The formats that a run writes: all but that of Word, unless some are named.
///
/// `figures.json` belongs to none and is always written, because later years are compared with it.
struct OutputFormats {
  enum Format: String, CaseIterable {
    /// The prose, its charts and its pictures.
    case md
    /// The same in one web page.
    case html
    /// The same as one document for Word, which takes programs that not every machine has.
    case docx
    /// The figures as rows, and what the columns mean.
    case csv
    case xlsx
    /// The layout of explore education statistics.
    case ees

    /// The format that a file belongs to; `nil` for a file that is always written.
    init?(ofFile name: String) {
      if name.hasPrefix("ees/") {
        self = .ees
      } else if name.hasSuffix(".md") || name.hasPrefix("charts/") || name.hasPrefix("pictures/") {
        self = .md
      } else if name.hasSuffix(".html") {
        self = .html
      } else if name.hasSuffix(".docx") {
        self = .docx
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

  static let usual = OutputFormats(formats: Set(Format.allCases).subtracting([.docx]))

  private init(formats: Set<Format>) { self.formats = formats }

  /// The formats of a list with commas, as in `md,xlsx`; throws with the list of formats where a word is not one of them.
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

  /// How documents for Word look by a profile; `nil` where none are written.
  ///
  /// Throws if the machine has not got the programs for them, or the profile's own styles cannot be used.
  func wordStyle(of profile: ProfileFile?, by check: PublicationCheck) throws(Problem) -> WordStyle? {
    guard formats.contains(.docx) else { return nil }
    try WordDocument.requirePrograms()
    return try WordStyle(of: profile, by: check)
  }

  /// Those of `files` that are written. Files that an earlier run wrote in other formats are removed with the rest of its
  /// files.
  func chosen(of files: [OutputFile]) -> [OutputFile] {
    files.filter { file in Format(ofFile: file.name).map(formats.contains) ?? true }
  }

  /// Why a document of the public edition has no ees files.
  enum MissingEES {
    case noGeography
    /// The layout has whole years only, and a part of one is compared.
    case partOfYear
    /// The layout has whole years only, and this one is not over.
    case runningYear(ReportingYear)
    /// The layout knows financial years, and these begin on another day.
    case ownYear(YearStart)
  }

  /// A line of the summary where ees files are asked for and there are none.
  func noteOnMissingEES(_ reason: MissingEES?) -> String {
    guard let reason, formats.contains(.ees) else { return "" }
    return switch reason {
    case .noGeography: "No ees files: no [geography] in a profile says where the partnership is.\n"
    case .partOfYear: "No ees files: their layout is for whole years, and a part of a year is compared.\n"
    case .ownYear(let start):
      "No ees files: their layout is for years from \(YearStart.april.spanInProse), and these run from \(start.spanInProse).\n"
    case .runningYear(let year): "No ees files: their layout is for whole years, and \(year) is not over.\n"
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
