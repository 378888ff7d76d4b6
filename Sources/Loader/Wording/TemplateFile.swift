package import Records
import SystemPackage

/// A template of a partnership's own.
package struct TemplateFile: Sendable {
  package let text: Wording.Text
  package let input: Provenance.Input
  /// What in it must not be published.
  package let findings: [Finding]

  /// The template of this name in the profile's folder of templates, whose pictures are added to `pictures`; `nil` where the
  /// profile names no such folder, or it is not there.
  package init?(
    named name: String, of profile: ProfileFile, showing pictures: inout TextPictures,
    by check: PublicationCheck
  ) throws(Problem) {
    guard let (text, input) = try WordingFiles.template(named: name, of: profile),
      let folder = profile.folder, let templates = profile.profile.wording.templates
    else { return nil }
    self.init(text, input, in: folder.appending(templates), of: folder, showing: &pictures, by: check)
  }

  /// The template `text`, whose file is in the folder `templates` of the profile's `folder`.
  init(
    _ text: Wording.Text, _ input: Provenance.Input, in templates: FilePath, of folder: FilePath,
    showing pictures: inout TextPictures, by check: PublicationCheck
  ) {
    let file = text.markdown
    let shown = TextWithoutMarks(tagsOf: file, replacingNames: "x")
    let active = ActiveText(shown.markdown)
    let place = TextPictures.Folder(path: templates, fence: folder, name: "templates")
    findings =
      check.findings(in: text)
      + shown.activePieces(active, in: file, named: text.file)
      + pictures.take(from: place, shownBy: active, shown, in: file, named: text.file, by: check)
    let offsets = active.pictures.map { shown.offsetInFile(of: $0.address.lowerBound) }
    self.text = Wording.Text(file: text.file, markdown: place.placing(picturesAt: offsets, in: file))
    self.input = input
  }
}

extension PublicationCheck {
  /// What looks like personal data in a template, as it is and as it is printed: without its tags, words meet that were apart.
  func findings(in template: Wording.Text) -> [Finding] {
    let (file, name) = (template.markdown, template.file)
    let asWritten = TextWithoutMarks(whole: file).personalData(by: self, in: file, named: name)
    let known = Set(asWritten.map(\.place))
    let printed = TextWithoutMarks(tagsOf: file).personalData(by: self, in: file, named: name)
    return asWritten + printed.filter { !known.contains($0.place) }
  }
}
