package import Records
import SystemPackage

extension ProfileFile {
  /// The folders beside a profile that ``textForCopy`` names.
  package static let templatesBeside = "templates"
  package static let learningBeside = "learning"

  /// The text of this profile for a folder of its own, with its templates and its learning beside it.
  ///
  /// Throws where it names other folders: a copy elsewhere would not find them.
  package func textForCopy() throws(Problem) -> String {
    switch (profile.wording.templates, profile.wording.learning) {
    case (ProfileFile.templatesBeside?, ProfileFile.learningBeside?): return text
    case (nil, nil):
      let copy = """
        \(text.hasSuffix("\n") ? text : text + "\n")
        # --- The partnership's own words, in folders beside this file ------------------------------------------------

        [wording]
        templates = "\(ProfileFile.templatesBeside)"
        learning = "\(ProfileFile.learningBeside)"

        """
      // A profile may have the section without a setting in it, and two of one name are no TOML.
      guard (try? ProfileFile.profile(from: copy, source: profile.source)) != nil else {
        throw otherWording()
      }
      return copy
    default: throw otherWording()
    }
  }

  /// The template that lies beside this profile, where it names one.
  package func ownTemplate() throws(Problem) -> Wording.Text? {
    guard let folder, let templates = profile.wording.templates else { return nil }
    return try WordingFiles.template(at: folder.appending(templates)).text
  }

  private func otherWording() -> Problem {
    Problem(
      .otherWording, at: profile.source, found: "it has a section [wording] of its own",
      expected: "expected none, or templates = \"templates\" and learning = \"learning\"",
      remedy: "nothing was written; take the section out of a copy, and name that with --profile")
  }
}
