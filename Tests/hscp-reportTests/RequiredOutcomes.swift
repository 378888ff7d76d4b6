/// The outcomes that every profile has.
enum RequiredOutcomes {
  static let toml = """
    [[outcomes]]
    key = "rapid-review"
    name = "Rapid review"
    kind = "primary"
    [[outcomes]]
    key = "no-further-action"
    name = "No further action"
    kind = "primary"
    [[outcomes]]
    key = "local-learning-event"
    name = "Local learning event"
    kind = "primary"
    """
}
