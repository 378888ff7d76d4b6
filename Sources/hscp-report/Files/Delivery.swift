import Records
import SystemPackage
import Writers

/// The last steps of a command that writes a folder: all files laid ready, the figures told, and only then all of them put
/// in the place of the earlier ones.
struct Delivery {
  let path: FilePath
  /// The command, by which `files.json` tells its files from those of others.
  let command: String
  /// Whether files that were edited since are replaced.
  let overwrites: Bool
  let isQuiet: Bool

  /// Puts `files` in the folder; `summary` is handed the `figures.json` that they replace, where there is one.
  func bring(_ files: [OutputFile], summary: (_ earlier: [UInt8]?) -> String) throws {
    let folder = OutputFolder(at: path, command: command)
    let earlier = try folder.previousFile(named: "figures.json")
    let staged = try folder.stage(files, overwrite: overwrites)
    // Whoever asked must be able to read the figures before anything is replaced.
    if !isQuiet {
      try StandardOutput.write(summary(earlier), fate: "nothing was written to \(path.string)")
    }
    let names = try staged.commit()
    if !isQuiet {
      try StandardOutput.writeLast(written(names), fate: "the files are written to \(path.string)")
    }
  }

  private func written(_ names: [String]) -> String {
    "Wrote \(FindingsText.counted(names.count, "file")) to \(path.string):\n"
      + names.sorted().map { "  \($0)\n" }.joined()
  }
}
