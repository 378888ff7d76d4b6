import ArgumentParser
import Records
import Writers

/// Writes the responses to the recommendations of reviews.
struct RespondCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "respond",
    abstract: "Write the responses to the recommendations of reviews.",
    usage: "hscp-report respond <register> [<options>]",
    discussion: """
      Reads the reviews and recommendations of a register; it needs no referrals.
      Writes a document for each review, an index that says what is outstanding,
      and the tracker, to reports/responses. With --review, it writes that one
      document, to reports/response-REVIEW.

        hscp-report respond register/
        hscp-report respond register/ --review baby-amelia --output amelia
      """)

  @Argument(help: "The register: a folder with reviews.csv, or a workbook.", completion: .file())
  var register: String

  @Option(help: "The key of the one review to respond to. (default: all, with an index)")
  var review: String?

  @OptionGroup var options: ReadingOptions

  @OptionGroup var formats: FormatOptions

  @OptionGroup var output: FolderOptions

  @OptionGroup var errors: FindingOptions

  func run() throws {
    let register = try ReviewRegister(at: register, by: options) { findings throws(Problem) in
      findings.show(quiet: options.quiet)
      // An error may be about any of the reviews.
      try errors.stop(at: findings.count(.error), in: self.register, mayChange: "the responses")
    }
    let reviews = try register.reviews(named: review)

    let made = try ResponseFiles(to: reviews, all: review == nil, of: register, in: formats.format)
    try made.findings.show(quiet: options.quiet, stoppingAtUnpublishableIn: self.register)

    try output.deliver(
      formats.format.chosen(of: made.files), to: folder(of: made),
      // One response alone is a command of its own, so that it never replaces the others by mistake.
      by: review == nil ? "respond" : "respond --review", quiet: options.quiet
    ) { _ in ResponseSummary.text(of: made, reviews, register) }
  }

  private func folder(of made: ResponseFiles) -> String {
    guard review != nil, let file = made.files.first else { return "reports/responses" }
    return "reports/response-\(file.name.dropLast(".md".count))"
  }
}
