import Records
import Reports

/// The first sheet: what the workbook is, whom to ask, and where its figures come from.
extension WorkbookLayout {
  func cover(of sheets: [WorkbookContents.Sheet]) -> WorkbookContents.Sheet {
    let cells = sheets.flatMap { $0.lines.joined() }
    let shorthand = Shorthand.symbols + [Shorthand.revised].filter { $0.stands(in: cells) }
    let provenance = document.provenance
    let first = [[text("This worksheet says what the workbook is, and contains no tables.")]]
    let about = [
      document.partnership.name,
      "\(document.edition), figures as at \(document.asAt.inProse).",
      "The reporting year runs from 1 April to 31 March.",
      said("Contact", document.partnership.contact), said("Next update", document.partnership.nextUpdate),
    ].compactMap { $0.map { [text($0)] } }
    let brackets =
      [[text("Shorthand", .subheading)], [text("What stands in square brackets is explained here:")]]
      + shorthand.map { [text("\($0.mark): \($0.meaning).")] }
    let origin =
      [[text("Where the figures come from", .subheading)]]
      + [[text("Made by \(provenance.maker), from these files:")]]
      + provenance.inputs.map { [text($0.line)] }
    let title = text(document.title, .heading)
    return WorkbookContents.Sheet(
      name: "cover",
      lines: [[title]] + first + marking + about + [[link("Go to the contents", "contents")]] + brackets
        + origin,
      widths: [SheetMeasures.titleWidth(of: title, least: 72)])
  }

  /// A line of the cover, or `nil` where the profile says nothing.
  private func said(_ what: String, _ text: String) -> String? { text.isEmpty ? nil : "\(what): \(text)." }
}
