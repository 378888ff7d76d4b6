import ArgumentParser
import Records
import SystemPackage
import Writers

/// What a command takes that writes files in several formats.
struct FormatOptions: ParsableArguments {
  @Option(
    help: """
      The formats, as in md,docx. (default: md,html,csv,xlsx,ees; figures.json is always written; docx takes pandoc)
      """,
    transform: OutputFormats.init(list:))
  var format = OutputFormats.usual
}

/// What a command takes that writes a folder.
struct FolderOptions: ParsableArguments {
  @Option(help: "The folder for the files. (default: as said above)", completion: .directory)
  var output: String?

  @Flag(
    help: """
      Replace files in the output folder that were edited since they were written, and all files of another edition.
      """)
  var overwrite = false

  /// Writes `files` to the folder that was asked for, otherwise to `place`, and prints what they say.
  ///
  /// All files are staged, then the summary is printed, and only then do they replace the earlier ones: anyone who asks
  /// for a report can read its figures before anything is replaced. `command` is the name by which `files.json` knows
  /// which files may be replaced. `audit` is given what the staged files say, and throws where they must not be published.
  /// `summary` is given the earlier `figures.json`, if there is one.
  func deliver(
    _ files: [OutputFile], to place: String, by command: String, quiet: Bool,
    audit: ((WrittenEdition) throws(Problem) -> Void)? = nil, summary: (_ earlier: [UInt8]?) -> String
  ) throws(Problem) {
    let path = FilePath(output ?? place)
    let folder = OutputFolder(at: path, command: command)
    let earlier = try folder.previousFile(named: "figures.json")
    ProgressLine.show("Writing \(FindingsText.counted(files.count, "file"))")
    let staged = try folder.stage(files, overwrite: overwrite, onProgress: ProgressLine.show)
    if let audit {
      ProgressLine.show("Attacking what is to be published")
      try audit(staged.reread())
    }
    if !quiet {
      try StandardOutput.write(summary(earlier), files: "nothing was written to \(path.string)")
    }
    let removed = staged.removed
    let names = try staged.commit()
    if !quiet {
      func list(_ names: [String]) -> String { names.map { "  \($0)\n" }.joined() }
      let others =
        removed.isEmpty
        ? "" : "Removed \(FindingsText.counted(removed.count, "file")) of another edition:\n\(list(removed))"
      try StandardOutput.writeLast(
        "Wrote \(FindingsText.counted(names.count, "file")) to \(path.string):\n\(list(names.sorted()))\(others)",
        files: "the files are written to \(path.string)")
    }
  }
}
