// swift-tools-version: 6.3
import PackageDescription

/// In the order of the way: files -> records -> figures -> published figures -> documents -> files.
let package = Package(
  name: "hscp-report",
  products: [.executable(name: "hscp-report", targets: ["hscp-report"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLinuxFiles"),

    .target(name: "Records"),
    .target(name: "Digests", dependencies: ["CCrypto"]),
    .target(name: "CByteMarks"),
    // Headers alone, of the package libtomlplusplus-dev: a system library would link what is not needed.
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
    .target(name: "Samples", dependencies: ["Records", "Spreadsheets"]),
    .target(name: "Aggregation", dependencies: ["Records"]),
    .target(
      name: "Reports",
      dependencies: ["Records", "Aggregation"],
      resources: [.embedInCode("Templates")]),
    .target(
      name: "Writers",
      dependencies: [
        "Records", "Reports", "Spreadsheets", "Digests", "CCmark", "CXlsxWriter", "CLinuxFiles", .system,
      ],
      resources: [.embedInCode("HTML/page.css"), .embedInCode("Word/Reference")]),
    .executableTarget(
      name: "hscp-report",
      dependencies: [
        "Records", "Loader", "Samples", "Aggregation", "Reports", "Writers", .system,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", dependencies: ["Records", "Aggregation"], path: "Tests/TestSupport"),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "TestSupport"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "CZip", .system]),
    .testTarget(
      name: "LoaderTests", dependencies: ["Loader", "Records", "Spreadsheets", "CZip", .system]),
    .testTarget(
      name: "SamplesTests", dependencies: ["Samples", "Records", "TestSupport"]),
    .testTarget(name: "AggregationTests", dependencies: ["Aggregation", "Records", "TestSupport"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Aggregation", "Records", "TestSupport"]),
    .testTarget(
      name: "WritersTests",
      dependencies: [
        "Writers", "Digests", "Records", "Aggregation", "Reports", "Spreadsheets", "CLinuxFiles",
        "TestSupport",
        .system,
      ]),
    .testTarget(
      name: "hscp-reportTests", dependencies: ["Records", "Spreadsheets", "TestSupport", .system]),
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
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}

// The tests run the program a thousand times: optimised, with its assertions, they take a third of the time, and test what is shipped.
for target in package.targets
where [.regular, .executable].contains(target.type) || target.name == "AggregationTests" {
  target.swiftSettings?.append(.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug)))
}
