extension TableWords {
  static let panel = TableWords(
    title: "Rapid reviews by the national Panel's answer", breakdown: ("answer", "Answer of the Panel"),
    heading: "Rapid reviews")
}
