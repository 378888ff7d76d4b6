import Aggregation
import Loader
import Records
import Reports
import Writers

/// The files of a regional report, made from the snapshots of several partnerships, before they are written.
struct RegionalReportFiles {
  let combination: Combination
  let files: [OutputFile]
  /// The attack on the files as they are written; `nil` where nothing is hidden under a policy.
  let attack: RegionalAttack?
  /// What looks like personal data in the name, in the partnerships' texts and in the template.
  let findings: Findings

  /// The region of `snapshots` under its name, in the words of the profile's `regional.md` where it has one.
  init(
    of snapshots: [SnapshotFile], named name: String, wording profile: ProfileFile?, in formats: OutputFormats
  ) throws {
    let partnerships = snapshots.map { file in
      CombinedPartnership(
        file.snapshot, path: file.path,
        input: file.input.named("\(file.input.name) of \(file.snapshot.partnership)"))
    }
    let combination = try Combination(of: partnerships, named: name, beside: .published)
    let check = PublicationCheck(by: profile?.profile)
    let templates = try OwnTemplates(
      chapter: "regional.md", annex: "regional-statistics.md", of: profile, by: check)
    let word = try formats.wordStyle(of: profile, by: check)
    var findings = Findings()
    findings.add(word?.findings ?? [])
    findings.add(check.findings(in: name, at: Place(file: "--name")))
    findings.add(SeveralFiles.map(snapshots) { $0.findings(by: check) }.flatMap(\.self))
    findings.add(templates.findings)
    self.findings = findings
    let wording = templates.inputs.isEmpty ? nil : profile
    let inputs = partnerships.map(\.input) + [wording?.input].compactMap(\.self) + templates.inputs
    let provenance = Provenance(profile: wording?.profile.source ?? "", inputs: inputs)
      .printed(in: combination.figures.edition)
    let document = try RegionalReport(
      combination, template: templates.chapter, annex: templates.annex, provenance: provenance
    ).document.showing(templates.pictures)
    self.combination = combination
    self.attack = RegionalAttack(on: combination, in: document)
    self.files =
      OutputFile.files(of: document, named: "regional", word: word)
      + [OutputFile("figures.json", bytes: combination.json(notes: document.notes, provenance: provenance))]
  }
}
