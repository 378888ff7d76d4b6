import Records

/// What belongs in each file of a learning folder, as the remark that the file starts with.
package struct LearningGuidance: Sendable {
  /// The file's name in its folder.
  package let name: String
  /// What it says at first.
  package let text: String

  /// The files of a year in the order of the report; where there may be several, the first.
  package static let files = LearningSection.allCases.map(LearningGuidance.init)

  /// The note in the folder for responses, which belongs to no year.
  package static let responsesNote = LearningGuidance(
    name: "note.md",
    "A note at the top of each response and of their index, and in the tracker: what readers must know about the answers."
  )

  private init(_ section: LearningSection) {
    let more = section.isNumbered ? "\nThere is one file for each: the next is \(section.rawValue)-2.md." : ""
    self.init(
      name: section.isNumbered ? "\(section.rawValue)-1.md" : "\(section.rawValue).md",
      section.guidance + more)
  }

  private init(name: String, _ guidance: String) {
    self.name = name
    text = """
      <!--
      \(guidance)

      Write below this remark, or in its place. It is never printed, and without other words this part is left out.
      No name of a child, of family or of staff belongs here: the program cannot recognise one.
      -->

      """
  }
}

extension LearningSection {
  fileprivate var guidance: String {
    switch self {
    case .note:
      "A note that every output of the year prints, workbook and data too: what readers must know about the figures."
    case .foreword:
      """
      A foreword, with whose it is by office: the chair, the independent scrutineer.
      A picture is a file in this folder, PNG, JPEG or SVG: ![What it shows](team.jpg)
      """
    case .summary: "The year in a paragraph or two, for readers who read no further."
    case .keyMessages: "What practitioners are to take with them: a short list."
    case .howItWorked: "How the group worked in the year: how often it met, who led it, which agencies came."
    case .changes: "What changed in the year: guidance, procedures, the group itself."
    case .national:
      "What national figures and reports say, to stand beside the ages and features of the year."
    case .resources: "Resources for people who work with the children that the figures are about."
    case .rapidReview:
      "What was learnt from a rapid review. Begin with a heading, as in: ### First rapid review"
    case .panel: "What followed from the national Panel's answers to the rapid reviews."
    case .localLearningEvent:
      "What was learnt from a local learning event. Begin with a heading, as in: ### Local learning event"
    case .furtherAction:
      "What was learnt from a further action, such as a reflective learning report. Begin with a heading."
    case .learning:
      """
      What was learnt from all cases together. A public edition that hides how many rapid reviews, events or actions there were
      prints it in place of their texts, or else a list of all their points.
      """
    case .action: "How findings become action, and who checks what has come of it."
    case .products: "What was made for practitioners: guides, films, briefings."
    case .training: "Training that is to be developed, and on what."
    case .linkedWork: "Other work under way on which the findings bear."
    case .carryForward: "What next year's report should come back to. It is printed in that one, not in this."
    }
  }
}
