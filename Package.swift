// swift-tools-version: 6.2

import PackageDescription

/// CI sets this; a newer compiler's new warnings must not keep anybody else from building.
let warningsAreErrors = Context.environment["GDCHECK_WARNINGS_AS_ERRORS"] == "1"

/// Settings of every Swift target: the language is kept as strict as the compiler offers.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let parser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "gdcheck",
  products: [
    .executable(name: "gdcheck", targets: ["gdcheck"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // Without its trait for Foundation, which gdcheck does without. The paths that it takes are swift-system's.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // Data flows down this list; a target imports only what stands above it.
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]
    ),
    .systemLibrary(
      name: "CMiniZip",
      pkgConfig: "minizip",
      providers: [.apt(["libminizip-dev", "zlib1g-dev"])]
    ),
    .target(name: "Terms", swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["Terms"], swiftSettings: strict),
    .target(name: "YAMLTree", dependencies: ["CLibYAML", "Diagnostics", "Terms"], swiftSettings: strict),
    .target(name: "Rules", dependencies: ["Diagnostics", "Terms", "YAMLTree"], swiftSettings: strict),
    .target(name: "Evidence", dependencies: ["Diagnostics", "Terms", "YAMLTree"], swiftSettings: strict),
    .target(
      name: "Engine",
      dependencies: ["Diagnostics", "Evidence", "Rules", "Terms"],
      swiftSettings: strict
    ),
    .target(
      name: "Reports",
      dependencies: ["Diagnostics", "Engine", "Evidence", "Rules", "Terms", "YAMLTree", crypto],
      swiftSettings: strict
    ),
    .target(
      name: "Papers",
      dependencies: [
        "CMiniZip", "Diagnostics", "Engine", "Evidence", "Reports", "Rules", "Terms", "YAMLTree", mustache,
      ],
      resources: [.embedInCode("Templates")],
      swiftSettings: strict
    ),
    .target(
      name: "Workbench",
      dependencies: ["Diagnostics", "Engine", "Evidence", "Reports", "Rules", "Terms", "YAMLTree", crypto],
      swiftSettings: strict
    ),
    .target(
      name: "SelfAssessment",
      dependencies: [
        "Diagnostics", "Engine", "Evidence", "Reports", "Rules", "Terms", "Workbench", "YAMLTree", crypto,
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "gdcheck",
      dependencies: [
        "Diagnostics", "Engine", "Evidence", "Papers", "Reports", "Rules", "SelfAssessment", "Terms",
        "Workbench",
        "YAMLTree", crypto, parser, subprocess, system,
      ],
      swiftSettings: strict,
      // Nothing loads the program as a library. What is not exported can be left out where nothing uses it, and a
      // smaller program starts sooner.
      linkerSettings: [
        .unsafeFlags(["-Xlinker", "--no-export-dynamic"], .when(configuration: .release))
      ]
    ),

    // Benchmarks: what gdcheck is measured against, and the program that measures.
    .target(name: "CFloor", dependencies: ["CLibYAML"]),
    .executableTarget(name: "yaml-floor", dependencies: ["CFloor"]),
    .executableTarget(
      name: "gdcheck-bench",
      dependencies: ["CFloor", "Diagnostics", "Engine", "Evidence", "Reports", "Rules", "Terms", "YAMLTree"],
      swiftSettings: strict
    ),

    // Tests mirror the tree.
    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics", "Evidence", "Rules", "Terms", "YAMLTree"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    test("Terms"),
    test("Diagnostics"),
    test("YAMLTree", exclude: ["Snapshots"]),
    test("Rules", exclude: ["Snapshots"]),
    test("Evidence", exclude: ["Snapshots"]),
    test("Engine", exclude: ["Snapshots"]),
    test("Reports", exclude: ["Snapshots"]),
    test("Papers", exclude: ["Snapshots"]),
    test("Workbench", exclude: ["Snapshots"]),
    test("SelfAssessment", exclude: ["Snapshots"]),
    test("gdcheck", exclude: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6]
)

/// The tests of one target.
///
/// They see what it sees, and the shared helpers. `exclude` names folders of data.
func test(_ target: String, exclude: [String] = []) -> Target {
  let upstream = [
    "CLibYAML", "Terms", "Diagnostics", "YAMLTree", "Rules", "Evidence", "Engine", "Reports", "Papers",
    "Workbench", "SelfAssessment", "gdcheck",
  ]
  let seen = upstream.prefix { $0 != target } + [target, "TestSupport"]
  return .testTarget(
    name: "\(target)Tests",
    dependencies: seen.map { .byName(name: $0) } + (target == "gdcheck" ? [parser] : []),
    exclude: exclude,
    swiftSettings: strict
  )
}
