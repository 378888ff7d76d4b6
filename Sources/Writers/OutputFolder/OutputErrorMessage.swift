extension OutputError: CustomStringConvertible {
  /// One line: place, rule, what was found, what was expected, what to do.
  package var description: String {
    switch self {
    case .notAFolder(let path, let found):
      line(path, "not-a-folder", "\(found); expected a folder, or a free name; choose another folder")
    case .unwritableFolder(let path, let reason):
      line(
        path, "unwritable-folder",
        "the folder cannot be made here: \(reason); expected a place that can be written; choose another folder"
      )
    case .workingFolder(let path):
      line(
        path, "working-folder",
        "this is the folder that you are in, or holds it; expected another; name a folder inside it"
      )
    case .mountPoint(let path):
      line(
        path, "mount-point",
        "a mount point cannot be exchanged; expected a plain folder; choose a folder inside it")
    case .edited(let path, let names):
      line(
        path, "edited-output",
        "\(listed(names)) changed since written; expected no edits, which the next run would lose; "
          + "edit in the learning folder, the template or the register, where it lasts, or replace with --overwrite"
      )
    case .foreign(let path, let names):
      line(
        path, "foreign-output",
        "\(listed(names)) not written by this command; expected free names, or its own earlier files; "
          + "move them away, or replace them with --overwrite")
    case .notEmpty(let path):
      line(
        path, "folder-in-use",
        "there is something in this folder; expected a new one, or an empty one; name another")
    case .existing(let path):
      line(
        path, "existing-output",
        "there is such a file; expected a free name; choose another, or replace it with --overwrite")
    case .notAFile(let path):
      line(path, "existing-output", "this is no plain file; expected a free name, or a file; choose another")
    case .folderInTheWay(let path):
      line(path, "foreign-output", "a folder stands here; expected a free name, or a file; move it away")
    case .unreadableList(let path):
      line(
        path, "file-list",
        "this is not the list of written files; expected JSON of schema \(FileList.schema); "
          + "restore it, or rebuild it with --overwrite")
    case .badName(let path, let name):
      line(
        path, "file-name",
        "\"\(name)\" cannot be written; expected a relative name of its own, without \"..\"; choose another name"
      )
    case .diskFull(let path):
      line(
        path, "disk-full",
        "no room for this; expected free space, and no limit on the size of files; free some")
    case .readBack(let path, let reason):
      line(path, "read-back", "\(reason); expected to read back what was written; check the disk")
    case .changedMeanwhile(let path):
      line(
        path, "changed-output",
        "something in the folder changed during the run; expected it to stay as it was; run again")
    case .unwritableCell(let path, let reason):
      line(path, "unwritable-cell", "\(reason); expected less; shorten the text that stands there")
    case .failed(let path, let reason):
      line(path, "not-written", "\(reason); expected to read and write here; mend this and run again")
    }
  }

  private func line(_ path: some CustomStringConvertible, _ rule: String, _ words: String) -> String {
    "\(path): error: [\(rule)] \(words), the earlier files are untouched"
  }

  private func listed(_ names: [String]) -> String {
    names.joined(separator: ", ") + (names.count == 1 ? " was" : " were")
  }
}
