import Aggregation

/// What a document says of figures that are `[x]` because they were counted by an earlier definition than those beside them.
enum EarlierFiguresNote {
  static func text(on earlier: EarlierFigures) -> String {
    "\(subject(of: earlier.definition)) of \(earlier.parts.inProse) \(change(in: earlier.definition)); here they "
      + "are not available."
  }

  private static func subject(of definition: Definition) -> String {
    switch definition {
    case .clocks: "The clocks of notifications and rapid reviews"
    case .exactAges: "The lowest and highest ages"
    case .responses: "The responses to recommendations"
    }
  }

  private static func change(in definition: Definition) -> String {
    switch definition {
    case .clocks:
      "were counted by the year in which the referral was considered, not by the year in which they ended"
    case .exactAges: "were taken from approximate ages too, not from exact ones alone"
    case .responses: "were counted without the bodies that had not answered while others had"
    }
  }
}
