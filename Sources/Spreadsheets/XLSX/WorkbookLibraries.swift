import CExpat
import CZip

/// The libraries that workbooks are read with, in the versions that this process has loaded.
package enum WorkbookLibraries {
  package static var libzip: String { unsafe String(cString: zip_libzip_version()) }

  package static var expat: String {
    let name = unsafe String(cString: XML_ExpatVersion())
    return name.hasPrefix("expat_") ? String(name.dropFirst("expat_".count)) : name
  }
}
