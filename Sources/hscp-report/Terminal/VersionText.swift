import Aggregation
import Loader
import Records
import Writers

/// What `--version` says: the program, and below it the libraries that it runs with.
enum VersionText {
  static var text: String {
    let libraries = [Program.Library.xlsxWriter, .cmark] + LoaderLibraries.all
    let solver = "  Cbc, opened when it is needed: \(Program.Library.fileOfSolver)"
    return ([Program.nameAndVersion] + libraries.map(line) + [solver, ""]).joined(separator: "\n")
  }

  private static func line(_ library: Program.Library) -> String { "  \(library.name) \(library.version)" }
}
