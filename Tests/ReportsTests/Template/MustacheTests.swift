import Records
import Testing

@testable import Reports

/// The cases of the Mustache specification (github.com/mustache/spec, version 1.4.2) for the tags that templates have,
/// under the names that they have there.
struct MustacheTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let expected: String
    var values: [String: Placeholders.Value]

    init(_ name: String, _ template: String, _ expected: String, _ values: [String: Placeholders.Value] = [:])
    {
      self.name = name
      self.template = template
      self.expected = expected
      self.values = values
    }

    var testDescription: String { name }

    /// What the template becomes, blank lines and line endings as they are.
    func rendered() throws -> String {
      var placeholders = Placeholders()
      for (name, value) in values { placeholders.add(name, value, "") }
      return try Template(text: Wording.Text(file: "t.md", markdown: template)).rendered(with: placeholders)
        .map { if case .prose(let text) = $0 { text } else { "" } }.joined()
    }
  }

  static let interpolation = [
    Case("No Interpolation", "Hello from {Mustache}!\n", "Hello from {Mustache}!\n"),
    Case("Basic Interpolation", "Hello, {{subject}}!\n", "Hello, world!\n", ["subject": .text("world")]),
    Case(
      "Triple Mustache, with the tag that we have for it",
      "These characters should not be HTML escaped: {{forbidden}}\n",
      "These characters should not be HTML escaped: & \" < >\n", ["forbidden": .text("& \" < >")]),
    Case("Interpolation - Surrounding Whitespace", "| {{string}} |", "| --- |", ["string": .text("---")]),
    Case("Interpolation - Standalone", "  {{string}}\n", "  ---\n", ["string": .text("---")]),
    Case("Interpolation With Padding", "|{{ string }}|", "|---|", ["string": .text("---")]),
  ]

  @Test(arguments: interpolation)
  func `words are interpolated as the specification has it`(example: Case) throws {
    #expect(try example.rendered() == example.expected)
  }

  /// Written with `#`; inverted sections have `^` in its place.
  static let sections = [
    Case("Truthy", "\"{{#boolean}}This should be rendered.{{/boolean}}\"", "\"This should be rendered.\""),
    Case(
      "Doubled", "{{#boolean}}\n* first\n{{/boolean}}\n* {{two}}\n{{#boolean}}\n* third\n{{/boolean}}\n",
      "* first\n* second\n* third\n"),
    Case("Nested (Truthy)", "| A {{#boolean}}B {{#boolean}}C{{/boolean}} D{{/boolean}} E |", "| A B C D E |"),
    Case("Surrounding Whitespace", " | {{#boolean}}\t|\t{{/boolean}} | \n", " | \t|\t | \n"),
    Case(
      "Internal Whitespace", " | {{#boolean}} {{! Important Whitespace }}\n {{/boolean}} | \n", " |  \n  | \n"
    ),
    Case(
      "Indented Inline Sections", " {{#boolean}}YES{{/boolean}}\n {{#boolean}}GOOD{{/boolean}}\n",
      " YES\n GOOD\n"),
    Case(
      "Standalone Lines", "| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line\n", "| This Is\n|\n| A Line\n"),
    Case(
      "Indented Standalone Lines", "| This Is\n  {{#boolean}}\n|\n  {{/boolean}}\n| A Line\n",
      "| This Is\n|\n| A Line\n"),
    Case("Standalone Line Endings", "|\r\n{{#boolean}}\r\n{{/boolean}}\r\n|", "|\r\n|"),
    Case("Standalone Without Previous Line", "  {{#boolean}}\n#{{/boolean}}\n/", "#\n/"),
    Case("Standalone Without Newline", "#{{#boolean}}\n/\n  {{/boolean}}", "#\n/\n"),
    Case("Padding", "|{{# boolean }}={{/ boolean }}|", "|=|"),
  ]

  @Test(arguments: sections)
  func `a section is printed as the specification has it`(example: Case) throws {
    var example = example
    for value: Placeholders.Value in [.flag(true), .text("words"), .block([.list(["name"])])] {
      example.values = ["boolean": value, "two": .text("second")]
      #expect(try example.rendered() == example.expected)
    }
  }

  @Test(arguments: sections)
  func `an inverted section is printed as the specification has it`(example: Case) throws {
    var example = Case(
      example.name, example.template.replacing("{{#", with: "{{^"), example.expected, example.values)
    for value: Placeholders.Value in [.flag(false), .text(""), .block(nil)] {
      example.values = ["boolean": value, "two": .text("second")]
      #expect(try example.rendered() == example.expected)
    }
  }

  static let omitted = [
    Case("Falsey", "\"{{#boolean}}This should not be rendered.{{/boolean}}\"", "\"\""),
    Case("Nested (Falsey)", "| A {{#boolean}}B {{#boolean}}C{{/boolean}} D{{/boolean}} E |", "| A  E |"),
  ]

  @Test(arguments: omitted)
  func `a section is left out as the specification has it`(example: Case) throws {
    var plain = example
    for value: Placeholders.Value in [.flag(false), .text(""), .block(nil)] {
      plain.values = ["boolean": value]
      #expect(try plain.rendered() == example.expected)
    }
    var inverted = Case(example.name, example.template.replacing("{{#", with: "{{^"), example.expected)
    for value: Placeholders.Value in [.flag(true), .text("words"), .block([.list(["name"])])] {
      inverted.values = ["boolean": value]
      #expect(try inverted.rendered() == example.expected)
    }
  }

  static let remarks = [
    Case("Inline", "12345{{! Comment Block! }}67890\n", "1234567890\n"),
    Case("Multiline", "12345{{!\n  This is a\n  multi-line comment...\n}}67890\n", "1234567890\n"),
    Case("Standalone", "Begin.\n{{! Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
    Case("Indented Standalone", "Begin.\n  {{! Indented Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
    Case("Standalone Line Endings", "|\r\n{{! Standalone Comment }}\r\n|", "|\r\n|"),
    Case("Standalone Without Previous Line", "  {{! I'm Still Standalone }}\n!", "!"),
    Case("Standalone Without Newline", "!\n  {{! I'm Still Standalone }}", "!\n"),
    Case("Multiline Standalone", "Begin.\n{{!\nSomething's going on here...\n}}\nEnd.\n", "Begin.\nEnd.\n"),
    Case(
      "Indented Multiline Standalone", "Begin.\n  {{!\n    Something's going on here...\n  }}\nEnd.\n",
      "Begin.\nEnd.\n"),
    Case("Indented Inline", "  12 {{! 34 }}\n", "  12 \n"),
    Case("Surrounding Whitespace", "12345 {{! Comment Block! }} 67890\n", "12345  67890\n"),
    Case(
      "Variable Name Collision", "comments never show: >{{! comment }}<", "comments never show: ><",
      ["comment": .text("4")]),
  ]

  @Test(arguments: remarks)
  func `a remark is left out as the specification has it`(example: Case) throws {
    #expect(try example.rendered() == example.expected)
  }

  static let refused = [
    Case("Triple Mustache", "{{{string}}}", "unsupported-tag"),
    Case("Ampersand", "{{&string}}", "unsupported-tag"),
    Case("Basic Context Miss Interpolation", "I ({{cannot}}) be seen!", "unknown-placeholder"),
    Case("Context Misses", "[{{#missing}}Found key 'missing'!{{/missing}}]", "unknown-placeholder"),
    Case("Dotted Names - Basic Interpolation", "\"{{person.name}}\" == \"Joe\"", "unknown-placeholder"),
    Case("Dotted Names - Leading Dot", "{{#string}}{{.name}}{{/string}}", "unsupported-tag"),
    Case("Implicit Iterator - String", "\"{{#string}}({{.}}){{/string}}\"", "unsupported-tag"),
    Case("Partials: Basic Behavior", "\"{{>string}}\"", "unsupported-tag"),
    Case("Delimiters: Pair Behavior", "{{=<% %>=}}(<%string%>)", "unsupported-tag"),
    Case("Inheritance: Default", "{{$string}}Default title{{/string}}\n", "unsupported-tag"),
  ]

  @Test(arguments: refused)
  func `a tag of the specification that templates do not have is refused`(example: Case) {
    var example = example
    example.values = ["string": .text("---")]
    #expect(message { _ = try example.rendered() }?.contains("[\(example.expected)]") == true)
  }
}
