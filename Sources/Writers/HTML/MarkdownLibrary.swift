import CCmark
package import Records

extension Program.Library {
  /// What reads the prose of web pages.
  package static var cmark: Program.Library {
    Program.Library("cmark-gfm", unsafe String(cString: cmark_version_string()))
  }
}
