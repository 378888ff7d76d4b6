import Records

/// A page for `man`, made from the declaration of a command.
struct ManualPage {
  /// As `man` is asked for it: `hscp-report`, `hscp-report-check`.
  let name: String
  let text: String

  /// The pages of the program and of each command.
  static func all(in place: Workplace) throws -> [ManualPage] {
    let program = try DeclaredCommand.program(in: place)
    return try [ManualPage(of: program, in: place)]
      + program.commands.map { try ManualPage(of: $0, in: place) }
  }

  private init(of command: DeclaredCommand, in place: Workplace) throws {
    name = command.commands.isEmpty ? "hscp-report-\(command.commandName)" : command.commandName
    let title =
      "\(Roff.words(name.uppercased())) 1 \(Program.day) \"\(Roff.words(Program.nameAndVersion))\""
    let prose = command.paragraphs.filter { !$0.isExample && $0.lines != ["Exit codes:"] }
    let examples = command.paragraphs.filter(\.isExample).flatMap(\.lines).filter {
      $0.hasPrefix("  hscp-report ")
    }
    let sections = [
      ("NAME", "\(Roff.words(name)) \\-\n\(Roff.filled(ManualPage.inList(command.abstract)))"),
      ("SYNOPSIS", try command.usage(in: place).map(Roff.synopsis).joined(separator: ".br\n")),
      ("DESCRIPTION", prose.map { Roff.filled($0.lines.joined(separator: " ")) }.joined(separator: ".PP\n")),
      (
        "COMMANDS",
        Roff.list(command.commands.map { (Roff.bold("hscp-report \($0.commandName)"), $0.abstract) })
      ),
      ("OPTIONS", Roff.list((command.arguments ?? []).map { (ManualPage.term($0), $0.meaning) })),
      ("EXAMPLES", Roff.lines(examples)),
      (
        "FILES", Roff.list(ManualFile.all(of: command.commandName).map { (Roff.italic($0.path), $0.meaning) })
      ),
      ("EXIT STATUS", Roff.list(ExitStatus.allCases.map { (Roff.bold(String($0.rawValue)), $0.meaning) })),
      ("SEE ALSO", ManualPage.others(than: command)),
    ]
    text =
      ".\\\" Made by \"make golden\" from the declarations of the commands.\n"
      + ".TH \(title) \"User Commands\"\n"
      + sections.filter { !$0.1.isEmpty }.map { ".SH \($0.0)\n\($0.1)" }.joined()
  }

  /// A sentence as `apropos` lists it: a small letter, no full stop.
  private static func inList(_ sentence: String) -> String {
    let text = sentence.prefix(1).lowercased() + sentence.dropFirst()
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private static func term(_ argument: DeclaredCommand.Argument) -> String {
    let names = (argument.names ?? []).map { Roff.bold($0.spelling) }.joined(separator: ", ")
    let value = Roff.italic((argument.valueName ?? "") + (argument.isRepeating ? " ..." : ""))
    return switch argument.kind {
    case .positional: value
    case .option: "\(names) \(value)"
    case .flag: names
    }
  }

  private static func others(than command: DeclaredCommand) -> String {
    let takesPandoc = command.arguments?.contains { $0.meaning.contains("pandoc") } == true
    let names =
      command.commands.isEmpty
      ? ["hscp-report"] + (takesPandoc ? ["pandoc", "rsvg-convert"] : [])
      : command.commands.map { "hscp-report-\($0.commandName)" }
    return names.map { ".BR \(Roff.words($0)) (1)" }.joined(separator: ",\n") + "\n.PP\n"
      + Roff.filled("The documents of the program say more, as profile.md about the settings of a profile.")
  }
}

/// A file or folder that commands read or write, for their manual pages.
struct ManualFile {
  let path: String
  let meaning: String
  private let commands: [String]

  private static let reading = ["report", "compare", "export", "respond", "check"]
  private static let writing = ["report", "compare", "export", "respond", "combine"]

  private static let files = [
    ManualFile(
      path: "REPORT/figures.csv, REPORT/figures.json, REPORT/ees/",
      meaning: "The data files of a report that was published.", commands: ["audit"]),
    ManualFile(
      path: "REGISTER/referrals.csv",
      meaning: "The referrals, with reviews.csv and recommendations.csv beside them.",
      commands: ["report", "compare", "export", "check", "init"]),
    ManualFile(
      path: "REGISTER/reviews.csv", meaning: "The reviews, with recommendations.csv beside them.",
      commands: ["respond"]),
    ManualFile(
      path: "REGISTER/register.xlsx",
      meaning: "The same as sheets of a workbook. A folder has one or the other.",
      commands: reading + ["init"]),
    ManualFile(
      path: "REGISTER/register.xlsx.bak", meaning: "The workbook as it was before init --update.",
      commands: ["init"]),
    ManualFile(
      path: "REGISTER/profile.toml",
      meaning: "The partnership's own names, columns, outcomes and rules of disclosure.",
      commands: reading + ["init"]),
    ManualFile(
      path: "REGISTER/templates/", meaning: "The sentences of the documents, and their styles for Word.",
      commands: writing + ["init"]),
    ManualFile(
      path: "REGISTER/learning/YEAR/", meaning: "What people write for the report of a year, and pictures.",
      commands: ["report", "init"]),
    ManualFile(
      path: "REGISTER/learning/responses/", meaning: "A note on the responses to recommendations.",
      commands: ["respond", "init"]),
    ManualFile(path: "reports/YEAR/", meaning: "The public edition.", commands: ["report"]),
    ManualFile(path: "reports/YEAR-board/", meaning: "The board's edition.", commands: ["report", "export"]),
    ManualFile(path: "reports/FIRST-to-LAST/", meaning: "The comparison.", commands: ["compare"]),
    ManualFile(path: "reports/responses/", meaning: "The responses and the tracker.", commands: ["respond"]),
    ManualFile(path: "reports/regional-YEAR/", meaning: "The figures of the region.", commands: ["combine"]),
    ManualFile(
      path: "figures.json", meaning: "The figures of a report, for compare and combine.",
      commands: ["report", "compare", "combine"]),
    ManualFile(
      path: "files.json",
      meaning:
        "In each folder that was written: its files with their SHA-256, by which a later run knows those that "
        + "were edited since, and does not replace them.",
      commands: writing),
  ]

  static func all(of command: String) -> [ManualFile] { files.filter { $0.commands.contains(command) } }
}

/// What `man` reads: lines in which no letter is taken for a request or an escape.
enum Roff {
  /// Words to be typed or looked for: each hyphen is the sign of the keyboard.
  static func words(_ text: String) -> String { escaped(text).replacing("-", with: "\\-") }

  static func bold(_ text: String) -> String { "\\fB\(words(text))\\fR" }

  static func italic(_ text: String) -> String { "\\fI\(words(text))\\fR" }

  /// Prose in lines that are short enough for every formatter, with options as they are typed.
  static func filled(_ text: String) -> String {
    let marked = escaped(text).replacing(/--[a-z][a-z-]*/) { bold(String($0.output)) }
    var lines: [String] = []
    for word in marked.split(separator: " ") {
      if let last = lines.last, last.utf8.count + word.utf8.count < 76 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { ($0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" : "") + $0 + "\n" }.joined()
  }

  /// Terms with what they mean.
  static func list(_ items: [(term: String, meaning: String)]) -> String {
    items.map { ".TP\n\($0.term)\n\(filled($0.meaning))" }.joined()
  }

  /// Lines as they are typed.
  static func lines(_ lines: [String]) -> String {
    lines.isEmpty
      ? "" : ".nf\n" + lines.map { "\(words(String($0.drop { $0 == " " })))\n" }.joined() + ".fi\n"
  }

  /// A line of usage: what is typed as it stands in bold, what is replaced in italics.
  static func synopsis(_ usage: String) -> String {
    let marked = words(usage).replacing(/<([^>]+)>/) { "\\fI\($0.output.1)\\fB" }
    return "\\fB\(marked)\\fR\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("'", with: "\\(aq").replacing("\"", with: "\\(dq")
      .replacing("`", with: "\\(ga").replacing("~", with: "\\(ti").replacing("^", with: "\\(ha")
  }
}
