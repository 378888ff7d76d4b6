import CXlsxWriter
package import Records

extension Program.Library {
  /// What writes workbooks.
  package static var xlsxWriter: Program.Library {
    Program.Library("libxlsxwriter", unsafe String(cString: lxw_version()))
  }
}
