// swift-tools-version: 6.2
import PackageDescription

// One target per room of the house. A target imports only what its `dependencies` name;
// the build fails on anything else (see `make check` and docs/architecture.md).

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func library(_ name: String, pkgConfig: String?, debian: [String]) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(debian)])
}

let package = Package(
    name: "seogo",
    products: [.executable(name: "seogo", targets: ["seogo"])],
    targets: [
        // The program: `main`, and one file per command.
        .executableTarget(
            name: "seogo",
            dependencies: [
                "Preview", "Website", "Ingest", "Names", "Content", "Mustache", "Markdown", "Files", "Text",
            ],
            swiftSettings: settings),

        room("Preview", ["CMicroHTTPD", "Files", "Text"]),
        room("Website", ["CTemplates", "Content", "Names", "Mustache", "Markdown", "Files", "Text"]),
        room("Ingest", ["CGazetteer", "Names", "Content", "Files", "Text"]),
        room("Names", ["Content", "Text"]),
        room("Content", ["CLibYAML", "Files", "Text"]),
        room("Mustache", ["Text"]),
        room("Markdown", ["CCMarkGFM", "Text"]),
        room("Files", ["Text"]),
        room("Text", ["CUTF8Proc"]),

        // The lists of Content/gazetteer, put into the program by the C compiler, so that a new site has them.
        .target(name: "CGazetteer"),
        // The files of Templates, put into the program by the C compiler, so that a site without templates works.
        .target(name: "CTemplates"),
        library("CCMarkGFM", pkgConfig: "libcmark-gfm", debian: ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
        library("CLibYAML", pkgConfig: "yaml-0.1", debian: ["libyaml-dev"]),
        // Without pkg-config: its one flag, -DUTF8PROC_EXPORTS, is refused by SwiftPM with a warning in every build.
        library("CUTF8Proc", pkgConfig: nil, debian: ["libutf8proc-dev"]),
        library("CMicroHTTPD", pkgConfig: "libmicrohttpd", debian: ["libmicrohttpd-dev"]),

        tests("TextTests", ["Text"]),
        tests("FilesTests", ["Files", "Text"]),
        tests("MustacheTests", ["Mustache", "Text"]),
        tests("MarkdownTests", ["Markdown", "Text"]),
        tests("ContentTests", ["Content", "Files", "Text"]),
        tests(
            "IngestTests", ["Ingest", "Names", "Typesetter", "RoundTrips", "Content", "Files", "Text"],
            exclude: ["Golden"]),
        tests("WebsiteTests", ["Website", "Names", "Content", "Mustache", "Files", "Text"]),
        tests("NamesTests", ["Names", "Content", "Text"], exclude: ["Sentences"]),
        tests("PreviewTests", ["Preview", "Files", "Text"]),
        tests("HouseTests", []),
        .testTarget(
            name: "SeogoTests", dependencies: ["seogo", "Website", "Text"], path: "Tests/CommandTests",
            swiftSettings: settings),

        // The reverse of the ingest, for its tests and for large made-up archives: issues set as newsletters.
        .target(
            name: "Typesetter", dependencies: ["Content", "Text"], path: "Tests/Typesetter", swiftSettings: settings),
        .executableTarget(
            name: "typeset", dependencies: ["Typesetter", "Content", "Text"], path: "Tests/Typeset",
            swiftSettings: settings),

        // Issues set and read back, whole and damaged; `prove` does so by the thousand.
        .target(
            name: "RoundTrips", dependencies: ["Ingest", "Names", "Typesetter", "Content", "Text"],
            path: "Tests/RoundTrips", swiftSettings: settings),
        .executableTarget(
            name: "prove", dependencies: ["RoundTrips", "Typesetter", "Ingest", "Names", "Content", "Files"],
            path: "Tests/Prove",
            swiftSettings: settings),

        // Made-up archives of any size, for us and for Hugo (make bench-hugo).
        .executableTarget(
            name: "archives", dependencies: ["Typesetter", "Content", "Files", "Text"], path: "Tests/Archives",
            exclude: ["Hugo"], swiftSettings: settings),

        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "Ingest", "Names", "Content", "Mustache", "Markdown", "Files", "Text", "CCMarkGFM", "Typesetter",
            ],
            path: "Tests/Benchmarks", swiftSettings: settings),
    ]
)
