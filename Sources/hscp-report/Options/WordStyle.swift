import Loader
import Records
import Writers

/// How documents for Word look: in the partnership's own styles, or in the program's with the profile's accent.
struct WordStyle {
  let reference: [UInt8]?
  let accent: Colour
  /// What looks like personal data in what the partnership's own styles print on each page.
  let findings: [Finding]

  /// The style of documents by a profile; without one, by none.
  init(of profile: ProfileFile?, by check: PublicationCheck) throws(Problem) {
    let own = try profile.flatMap { profile throws(Problem) in
      try ReferenceFile(named: ReferenceDocument.name, of: profile, by: check)
    }
    reference = own?.bytes
    findings = own?.findings ?? []
    accent = profile?.profile.board.accent ?? .accent
  }
}
