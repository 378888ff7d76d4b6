package import Records
import SystemPackage

extension ProfileFile {
  /// The folders beside a profile that ``textForCopy()`` names.
  package static let templatesBeside = "templates"
  package static let learningBeside = "learning"

  /// The text of this profile for a copy in another folder, with its templates and learning texts beside it.
  ///
  /// Throws if it names other folders, because the copy would not find them.
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
      // The profile may already have the section without these settings, and TOML does not allow it twice.
      guard (try? ProfileFile.profile(from: copy, source: profile.source)) != nil else {
        throw otherWording()
      }
      return copy
    default: throw otherWording()
    }
  }

  /// The partnership's own template, if this profile names a folder of templates.
  package func ownTemplate() throws(Problem) -> Wording.Text? {
    guard let folder, let templates = profile.wording.templates else { return nil }
    return try WordingFiles.template(at: folder.appending(templates), of: folder).text
  }

  private func otherWording() -> Problem {
    Problem(
      .otherWording, at: profile.source, found: "it has a section [wording] of its own",
      expected: "expected none, or templates = \"templates\" and learning = \"learning\"")
  }
}
