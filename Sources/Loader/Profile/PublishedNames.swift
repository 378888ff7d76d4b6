package import Records

extension PublicationCheck {
  /// The findings in the names of `profile`, which all documents print.
  package func findings(inNamesOf profile: ProfileFile) -> [Finding] {
    profile.names.flatMap { findings(in: $0.text, at: $0.place) }
  }
}
