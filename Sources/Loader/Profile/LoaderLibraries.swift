import CToml
import Digests
package import Records
import Spreadsheets

/// The libraries that read what comes with a register.
package enum LoaderLibraries {
  package static var all: [Program.Library] {
    [
      Program.Library("libzip", WorkbookLibraries.libzip), Program.Library("expat", WorkbookLibraries.expat),
      Program.Library("OpenSSL", CryptoLibrary.version),
      // It is compiled in: there is nothing to load.
      Program.Library("toml++", unsafe String(cString: ctoml_version())),
    ]
  }
}
