// swift-tools-version: 6.3
import PackageDescription

/// The program's own sources, built to be fuzzed: a package apart, whose settings and sanitizers stay out of the program's.
///
/// `Sources` is a link to the program's. `make fuzz` builds and runs it.
let package = Package(
  name: "fuzz",
  dependencies: [.package(url: "https://github.com/apple/swift-system", exact: "1.8.1")],
  targets: [
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),
    .systemLibrary(name: "CExpat", pkgConfig: "expat"),
    .systemLibrary(name: "CZip", pkgConfig: "libzip"),

    .target(name: "Records"),
    .target(name: "Digests", dependencies: ["CCrypto"]),
    .target(name: "CByteMarks"),
    .target(name: "CToml"),
    .target(name: "Spreadsheets", dependencies: ["CByteMarks", "CZip", "CExpat", .system]),
    .target(
      name: "Loader",
      dependencies: ["Records", "Spreadsheets", "Digests", "CToml", .system],
      resources: [
        .embedInCode("Profile/hscp.toml"), .embedInCode("Profile/starting.toml"),
        .embedInCode("Profile/topics.toml"), .embedInCode("Reference/bank-holidays.csv"),
        .embedInCode("Reference/national.csv"), .embedInCode("Reference/national-ages.csv"),
      ]),
    .target(name: "Aggregation", dependencies: ["Records"]),
    .target(
      name: "Reports", dependencies: ["Records", "Aggregation"], resources: [.embedInCode("Templates")]),
    .executableTarget(
      name: "fuzz",
      dependencies: ["CZip", "Records", "Loader", "Aggregation", "Reports", .system], path: "Fuzzing"),
  ],
  cxxLanguageStandard: .cxx17
)

extension Target.Dependency {
  static let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
