import Aggregation
import Loader
import Records
import Reports
import Writers

/// The files of a regional report, made from the snapshots of several partnerships, before they are written.
struct RegionalReportFiles {
  let combination: Combination
  let files: [OutputFile]
  /// What looks like personal data in the name, in the partnerships' texts and in the template.
  let findings: Findings

  /// The region of `snapshots` under its name, in the words of the profile's `regional.md` where it has one.
  init(of snapshots: [SnapshotFile], named name: String, wording profile: ProfileFile?) throws {
    let partnerships = snapshots.map { file in
      CombinedPartnership(
        file.snapshot, path: file.path,
        input: file.input.named("\(file.input.name) of \(file.snapshot.partnership)"))
    }
    let combination = try Combination(of: partnerships, named: name, beside: .published)
    let own = try profile.flatMap { profile in
      try WordingFiles.template(named: "regional.md", of: profile).map { (profile, $0) }
    }
    let check = PublicationCheck(by: profile?.profile)
    var findings = Findings()
    findings.add(check.findings(in: name, at: Place(file: "--name")))
    findings.add(snapshots.flatMap { $0.findings(by: check) })
    if let own { findings.add(check.findings(in: own.1.text)) }
    self.findings = findings
    let inputs = partnerships.map(\.input) + (own.map { [$0.0.input, $0.1.input].compactMap(\.self) } ?? [])
    let provenance = Provenance(profile: own?.0.profile.source ?? "", inputs: inputs)
      .printed(in: combination.figures.edition)
    let document = try RegionalReport(combination, template: own?.1.text, provenance: provenance).document
    self.combination = combination
    self.files =
      OutputFile.files(of: document, named: "regional")
      + [OutputFile("figures.json", bytes: combination.json(notes: document.notes, provenance: provenance))]
  }
}
