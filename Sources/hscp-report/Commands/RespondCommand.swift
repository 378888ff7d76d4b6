import ArgumentParser
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// Writes the responses to the recommendations of reviews.
struct RespondCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "respond",
    abstract: "Write the responses to the recommendations of reviews.",
    usage: "hscp-report respond <register> [<options>]",
    discussion: """
      Reads the reviews and recommendations of a register, which need have no
      referrals, and writes a document for each review, and an index of them
      that says what is outstanding.

        hscp-report respond register/
        hscp-report respond register/ --review baby-amelia --output amelia
      """)

  @Argument(help: "The register: a folder with reviews.csv, or a workbook.", completion: .file())
  var register: String

  @Option(help: "The key of the one review to respond to. (default: all, with an index)")
  var review: String?

  @OptionGroup var options: ReadingOptions

  @Option(
    help: "The folder for the files. (default: reports/responses, or reports/response-REVIEW)",
    completion: .directory)
  var output: String?

  @OptionGroup var writing: WritingOptions

  func run() throws {
    let register = try ReviewedRegister(at: register, by: options) { findings throws(Problem) in
      try tell(findings)
    }
    let reviews = try register.reviews(named: review)
    let made = try ResponseFiles(to: reviews, all: review == nil, of: register)
    try made.findings.tell(stoppingAtPersonalDataIn: self.register)
    let delivery = Delivery(
      path: FilePath(output ?? folder(of: made)), command: command, overwrites: writing.overwrite,
      isQuiet: options.quiet)
    try delivery.bring(made.files) { _ in ResponseSummary.text(of: made, reviews, register) }
  }

  /// Shows what was found, and stops at errors, for they may be about any of the reviews, unless told to go on.
  private func tell(_ findings: Findings) throws(Problem) {
    StandardError.write(FindingsText.lines(of: findings, from: options.quiet ? .error : .warning))
    let errors = findings.count(.error)
    if errors > 0, !writing.acceptFindings {
      throw .errors(errors, in: register, mayChange: "the responses")
    }
  }

  /// One response alone is a writer of its own, so that it never takes the other ones away.
  private var command: String { review == nil ? "respond" : "respond --review" }

  private func folder(of made: ResponseFiles) -> String {
    guard review != nil, let file = made.files.first else { return "reports/responses" }
    return "reports/response-\(file.name.dropLast(".md".count))"
  }
}
