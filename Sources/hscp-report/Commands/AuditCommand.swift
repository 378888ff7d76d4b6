import Aggregation
import ArgumentParser
import Loader
import Records

/// Says what an outsider could work out from published files; writes no file.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Say what an outsider could work out from published files.",
    usage: "hscp-report audit <path> ... [<options>]",
    discussion: """
      Reads files as they were published, of this program or of anyone: the
      figures.csv and figures.json of reports, and data sets in the layout of
      explore education statistics. All of them together are attacked: hidden
      counts are worked out from totals, from other tables, years, editions and
      areas. The exit code is 1 if one is known more closely than the policy
      allows. The answer has the numbers that it found: keep it to yourself.

        hscp-report audit reports/2023-24
        hscp-report audit reports/2023-24 region/figures.json north/figures.json
        hscp-report audit ees/referrals.csv --suppress 1-5
      """)

  @Argument(
    help: ArgumentHelp("Published files, or folders with such files.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(
    help: """
      The counts that were to be hidden. (default: the policy that a figures.json names, or 1-4)
      """)
  var suppress: Profile.Policy?

  @Flag(help: .quiet) var quiet = false

  func validate() throws {
    if suppress == Profile.Policy.none {
      throw ValidationError("under the policy none nothing is hidden; name 1-2, 1-4 or 1-5")
    }
  }

  func run() throws {
    let files = try PublishedFiles(at: paths)
    let publications = try files.publications()
    let policy = suppress ?? publications.compactMap(\.policy).filter { $0 != .none }.last ?? .oneToFour
    let attack = try PublishedAttack(on: publications, hidingUpTo: policy.most)
    if !quiet || !attack.narrow.isEmpty {
      try StandardOutput.write(
        AuditSummary.text(of: attack, publications: publications, policy: policy, quiet: quiet))
    }
    if !attack.narrow.isEmpty { throw ExitStatus.findings }
  }
}

extension PublishedFiles {
  /// All that was published, with the snapshots read for their numbers.
  func publications() throws(Problem) -> [Publication] {
    var all: [Publication] = []
    for file in snapshots {
      var publication = file.publication
      do throws(SnapshotError) {
        try publication.readSnapshot(file.text)
      } catch {
        throw Problem(.notASnapshot, at: publication.path, found: error.reason)
      }
      all.append(publication)
    }
    return all + publications
  }
}

/// What an attack on published files found, in words.
private enum AuditSummary {
  static func text(
    of attack: PublishedAttack, publications: [Publication], policy: Profile.Policy, quiet: Bool
  ) -> String {
    var text = ""
    if !quiet {
      text += "Read: \(publications.map(\.path).joined(separator: ", "))\n"
      text +=
        "\(FindingsText.counted(attack.shown, "number")) shown, \(FindingsText.counted(attack.hidden.count, "count")) hidden; "
        + "policy \(policy.rawValue)\n"
      for remark in attack.remarks { text += "Note: \(remark).\n" }
    }
    for one in attack.narrow {
      let area = one.area.isEmpty ? "" : " of \(one.area)"
      text += "\n\(one.name)\(area)\n  is hidden at \(one.place)\n"
      text += one.isExact ? "  but can only be \(one.least)" : "  but is from \(one.least) to \(one.greatest)"
      let reasons = one.reasons
      text += reasons.isEmpty ? "\n" : ", because\n"
      for reason in reasons { text += "    \(reason)\n" }
    }
    guard !quiet else { return text }
    let count = attack.narrow.count
    return text
      + (count > 0
        ? "\n\(FindingsText.counted(count, "hidden count")) can be worked out, or nearly.\n"
        : "Nothing that is hidden can be worked out.\n")
  }
}
