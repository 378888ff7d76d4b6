package import Aggregation
import Records

/// The list of all placeholders that a template may use, as a page for whoever writes one.
///
/// It is made from the placeholders themselves, so that it has every one, and none that does not exist.
package enum PlaceholderList {
  /// The page for the profile of these figures, whatever they are.
  package static func markdown(for figures: PublishedFigures) -> String {
    let meanings = Placeholders(figures, Wording()).meanings
    func rows(_ isShown: (Placeholders.Meaning.Kind) -> Bool, _ written: (String) -> String) -> String {
      meanings.filter { isShown($0.kind) }
        .map { "| `\(written($0.name))` | \($0.text) |\n" }.joined()
    }
    let regional = Placeholders.regional(named: "", of: []).meanings
      .map { "| `{{\($0.name)}}` | \($0.text) |\n" }.joined()
    let review = Placeholders.response(
      to: Review(at: Place(file: "")), in: ReviewRecords(), by: figures.partnership)
    let index = Placeholders.responseIndex(
      of: ReviewRecords(), figures, files: ResponseFileNames(of: []))
    return """
      # Placeholders

      What stands between double braces in `templates/yearly-report.md` is filled in by `hscp-report report`. A name that
      does not exist is an error with its place.

      ## Words

      | placeholder | gives |
      |---|---|
      \(rows({ $0 == .words }, { "{{\($0)}}" }))
      ## Counts

      Each count `x` can be written in these ways:

      | placeholder | gives |
      |---|---|
      | `{{x}}` | the number: in words to nine, digits from ten, "no" for nought |
      | `{{x_counted}}` | the number with what it counts: "nine referrals", "one referral", "no referrals" |
      | `{{x_were}}` | the same with its verb: "nine referrals were", "one referral was" |
      | `{{#x_none}}` … `{{/x_none}}` | what stands between is printed where the count is nought |
      | `{{#x_one}}` … `{{/x_one}}` | the same where it is one |
      | `{{#x_many}}` … `{{/x_many}}` | the same where it is more |
      | `{{#x_suppressed}}` … `{{/x_suppressed}}` | the same where it is not published |
      | `{{#x_not_available}}` … `{{/x_not_available}}` | the same where the register does not say |

      The counts are:

      | count | counts |
      |---|---|
      \(rows({ if case .count = $0 { true } else { false } }, { $0 }))
      ## Tables, lists and learning texts

      Each stands on a line of its own; where there is nothing to print, nothing is printed. Each can be asked for as well:
      `{{#list_agencies}}` … `{{/list_agencies}}` is printed where the list has names.

      | placeholder | gives |
      |---|---|
      \(rows({ $0 == .block }, { "{{\($0)}}" }))
      ## Questions

      What stands between `{{#name}}` and `{{/name}}` is printed where the answer is yes, between `{{^name}}` and
      `{{/name}}` where it is no. Words can be asked for too: whether there are any.

      | name | asks |
      |---|---|
      \(rows({ $0 == .question }, { $0 }))
      ## In regional.md alone

      `hscp-report combine` fills in `templates/regional.md`, where these stand beside the others, which are then those of
      the region. There are no learning texts in it.

      | placeholder | gives |
      |---|---|
      \(regional)
      ## In response-lcspr.md and response-scr.md

      `hscp-report respond` fills in `templates/response-scr.md` for serious case reviews, and `templates/response-lcspr.md`
      for all others. These have no names but the following; a count can be written in the ways above, and words and lists
      can be asked for.

      \(table(of: review))
      ## In responses-index.md

      The index of all responses, `templates/responses-index.md`, has these names alone.

      \(table(of: index))
      """
  }

  /// All names of a template in one table, counts by their plain names.
  private static func table(of placeholders: Placeholders) -> String {
    let rows = placeholders.meanings.map { meaning in
      switch meaning.kind {
      case .words, .block: "| `{{\(meaning.name)}}` | \(meaning.text) |\n"
      case .question: "| `{{#\(meaning.name)}}` | \(meaning.text) |\n"
      case .count: "| `\(meaning.name)` | count: \(meaning.text) |\n"
      }
    }
    return "| name | gives |\n|---|---|\n" + rows.joined()
  }
}
