/// A rule of the program as the book explains it: what a finding or a message of this name means.
///
/// The texts are plain sentences; where their lines end says nothing.
package struct Rule: Hashable, Sendable {
  /// What a rule is about, in the order of the book: from the cell to the command line.
  package enum Group: String, CaseIterable, Hashable, Sendable {
    case ages = "Cells: ages"
    case dates = "Cells: dates"
    case names = "Cells: names and references"
    case cells = "Cells: of any column"
    case betweenCells = "Between cells"
    case reviews = "Reviews and recommendations"
    case rows = "Rows"
    case file = "The file"
    case register = "The register as a whole"
    case profile = "The profile"
    case wording = "Template and learning"
    case publication = "Texts to be published"
    case outputs = "The outputs"
    case commands = "Commands"
  }

  /// The stable name that stands in brackets in findings and messages.
  package let name: String
  package let group: Group
  package let consequence: Consequence
  /// What is the matter, short enough for a heading.
  package let title: String
  /// What the rule means, and why it is there.
  package let meaning: String
  /// The law, guidance or standard behind the rule; `nil` where it is the program's own.
  package let source: String?
  package let example: Example
  /// What to do about it.
  package let remedy: String

  init(
    _ name: String, _ group: Group, _ consequence: Consequence, _ title: String, meaning: String,
    source: String? = nil, example: Example, remedy: String
  ) {
    self.name = name
    self.group = group
    self.consequence = consequence
    self.title = title
    self.meaning = meaning
    self.source = source
    self.example = example
    self.remedy = remedy
  }
}
