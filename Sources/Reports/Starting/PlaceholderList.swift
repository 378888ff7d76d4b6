package import Aggregation
import Records

/// The list of all placeholders, as a page for the person who writes a template.
///
/// It is made from the placeholders themselves, so it has every one, and none that does not exist.
package enum PlaceholderList {
  /// The page for the profile of these figures, whatever the figures are.
  package static func markdown(for figures: PublishedFigures) -> String {
    let meanings = Placeholders(figures, Wording()).meanings
    let regional = Placeholders.regional(named: "", of: [])
    let review = Placeholders.response(
      to: Review(at: Place(file: "")), in: ReviewRecords(), by: figures.partnership)
    let index = Placeholders.responseIndex(
      of: ReviewRecords(), figures, files: ResponseFileNames(of: []))
    return [
      introduction,
      words + table("placeholder", "gives", meanings.filter { $0.kind == .words }),
      counts + table("count", "counts", meanings.filter { $0.kind.isCount }),
      blocks + table("placeholder", "gives", meanings.filter { $0.kind == .block }),
      questions
        + table("name", "asks", meanings.filter { $0.kind == .question }) { "`\($0.name)` | \($0.text)" },
      region + table("placeholder", "gives", regional.meanings),
      responses + table("name", "gives", review.meanings, row(ofAnyKind:)),
      responseIndex + table("name", "gives", index.meanings, row(ofAnyKind:)),
    ].joined(separator: "\n")
  }

  private static func table(
    _ name: String, _ meaning: String, _ meanings: [Placeholders.Meaning],
    _ row: (Placeholders.Meaning) -> String = { "`\($0.written)` | \($0.text)" }
  ) -> String {
    "\n| \(name) | \(meaning) |\n|---|---|\n" + meanings.map { "| \(row($0)) |\n" }.joined()
  }

  /// A row of a table that has names of all kinds.
  private static func row(ofAnyKind meaning: Placeholders.Meaning) -> String {
    switch meaning.kind {
    case .words, .block: "`\(meaning.written)` | \(meaning.text)"
    case .question: "`{{#\(meaning.name)}}` | \(meaning.text)"
    case .count: "`\(meaning.written)` | count: \(meaning.text)"
    }
  }

  private static let introduction = """
    # Placeholders

    `hscp-report report` fills in the names between double braces in `templates/yearly-report.md`. A name that does not
    exist is an error, reported with its place.

    """

  private static let words = """
    ## Words

    """

  private static let counts = """
    ## Counts

    Each count `x` can be written in these ways:

    | placeholder | gives |
    |---|---|
    | `{{x}}` | the number: in words to nine, digits from ten, "no" for zero |
    | `{{x_counted}}` | the number with what it counts: "nine referrals", "one referral", "no referrals" |
    | `{{x_were}}` | the same with its verb: "nine referrals were", "one referral was" |
    | `{{#x_none}}` … `{{/x_none}}` | what is between the two is printed where the count is zero |
    | `{{#x_one}}` … `{{/x_one}}` | the same where it is one |
    | `{{#x_many}}` … `{{/x_many}}` | the same where it is more |
    | `{{#x_suppressed}}` … `{{/x_suppressed}}` | the same where it is not published |
    | `{{#x_not_available}}` … `{{/x_not_available}}` | the same where the register does not say |

    The counts are:

    """

  private static let blocks = """
    ## Tables, lists and learning texts

    Give each a line of its own. Where there is nothing to print, nothing is printed. Each is a question too: what is between
    `{{#list_agencies}}` and `{{/list_agencies}}` is printed where the list has names.

    """

  private static let questions = """
    ## Questions

    What is between `{{#name}}` and `{{/name}}` is printed where the answer is yes, and what is between `{{^name}}` and
    `{{/name}}` where it is no. Words are questions too: whether there are any.

    """

  private static let region = """
    ## In regional.md alone

    `hscp-report combine` fills in `templates/regional.md`. It has these names as well as the others, which are then those of
    the region. There are no learning texts in it.

    """

  private static let responses = """
    ## In response-lcspr.md and response-scr.md

    `hscp-report respond` fills in `templates/response-scr.md` for serious case reviews, and `templates/response-lcspr.md`
    for all others. They have only the names below. A count can be written in the ways above, and words and lists are
    questions too.

    """

  private static let responseIndex = """
    ## In responses-index.md

    The index of all responses, `templates/responses-index.md`, has only these names.

    """
}

extension Placeholders.Meaning {
  /// The name as it is written in a template; of a count without the braces, since it has several names.
  fileprivate var written: String { kind.isCount ? name : "{{\(name)}}" }
}

extension Placeholders.Meaning.Kind {
  fileprivate var isCount: Bool { if case .count = self { true } else { false } }
}
