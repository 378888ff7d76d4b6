import Records

/// What texts to be published may hold although it looks like personal data.
extension ProfileReader {
  /// The pieces under `allow`; one in which nothing is recognised would look as if it allowed something.
  func allowed() throws(LoaderError) -> [String] {
    let table = try root.subtable("publish")
    let texts = try table.texts("allow")
    try table.checkKeys()
    for text in texts where PersonalDataSearch.find(in: PlainText(text)).isEmpty {
      throw table.error(
        "nothing-to-allow", "\"\(text)\" would be let pass in any case",
        "expected e-mail addresses, telephone numbers, NHS numbers or postcodes", "correct it, or take it out"
      )
    }
    return texts
  }
}
