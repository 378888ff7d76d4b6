import SystemPackage

/// The names of the files that one run writes, which stay inside the folder and out of each other's way.
struct OutputNames {
  /// The names, relative to the folder.
  let files: Set<FilePath>
  /// The subfolders that hold them.
  let folders: Set<FilePath>

  init(of names: [String], in folder: FilePath) throws(OutputError) {
    var files: Set<FilePath> = [FileList.name]
    for name in names {
      guard FilePath(name).staysInside(as: name), files.insert(FilePath(name)).inserted else {
        throw .badName(folder, name: name)
      }
    }
    self.files = files
    folders = Set(files.flatMap(\.ancestors))
    if let name = names.first(where: { [folders] in folders.contains(FilePath($0)) }) {
      throw .badName(folder, name: name)
    }
  }
}

extension FilePath {
  /// The folders on the way to a relative path, the nearest first; `a/b` for `a/b/c`, and `a`.
  var ancestors: [FilePath] {
    var ancestors: [FilePath] = []
    var path = removingLastComponent()
    while !path.isEmpty {
      ancestors.append(path)
      path = path.removingLastComponent()
    }
    return ancestors
  }

  /// Whether this, written as `name`, is plain and relative: no root, no `.` or `..`, nothing that spells it otherwise.
  func staysInside(as name: String) -> Bool {
    !isEmpty && isRelative && string == name && components.allSatisfy { $0.kind == .regular }
      && !name.utf8.contains(0)
  }
}
