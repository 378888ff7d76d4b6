import Aggregation
import Records

/// What a document says of figures that are `[x]` because they were counted otherwise than those beside them.
enum CountedOtherwiseNote {
  static func text(on figures: CountedOtherwise) -> String {
    "\(subject(of: figures.definition)) of \(figures.parts.inProse) \(change(in: figures)); here they "
      + "are not available."
  }

  private static func subject(of definition: Definition) -> String {
    switch definition {
    case .years: "All figures"
    case .clocks, .clockStart: "The clocks of notifications and rapid reviews"
    case .exactAges: "The lowest and highest ages"
    case .ageBands: "The ages of children"
    case .ageDay: "The figures by age"
    case .outcomes: "The outcomes"
    case .sectors: "The sectors of agencies"
    case .panelAnswers: "The Panel's answers"
    case .responses, .statuses: "The responses to recommendations"
    }
  }

  private static func change(in figures: CountedOtherwise) -> String {
    switch figures.definition {
    case .years:
      "are those of years that begin on \(figures.starts.map(\.dayInProse).joined(separator: " or "))"
    case .clocks:
      "were counted by the year in which the referral was considered, not by the year in which they ended"
    case .exactAges: "were taken from approximate ages too, not from exact ones alone"
    case .clockStart: "were counted from another day on"
    case .ageBands: "were counted in other bands"
    case .ageDay: "were counted with ages on another day"
    case .outcomes: "were of other kinds"
    case .sectors: "had other agencies in them"
    case .panelAnswers: "had other meanings"
    case .statuses: "were counted by other meanings of a status"
    case .responses: "were counted without the bodies that had not answered while others had"
    }
  }
}
