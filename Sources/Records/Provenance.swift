/// What the figures were made from, and by which program; printed in every output.
package struct Provenance: Hashable, Sendable {
  /// An input file by its base name and, where it may be published, the SHA-256 of the bytes that were read.
  package struct Input: Hashable, Sendable {
    package let name: String
    /// `nil` where it would reveal too much: see ``Provenance/withoutDigests``.
    package let sha256: String?
    /// Whether the file itself is published, as an earlier report's figures are: then its digest gives nothing away.
    let isPublished: Bool

    package init(name: String, sha256: String?, isPublished: Bool = false) {
      self.name = name
      self.sha256 = sha256
      self.isPublished = isPublished
    }

    /// The same file by another name.
    package func named(_ name: String) -> Input {
      Input(name: name, sha256: sha256, isPublished: isPublished)
    }

    /// The file in a list of inputs: "referrals.csv, SHA-256 61b4…", or its name alone.
    package var line: String { sha256.map { "\(name), SHA-256 \($0)" } ?? name }
  }

  /// Program and version.
  package let program: String
  /// The profile's file name, or "built-in profile"; empty where no profile was used.
  package let profile: String
  /// In the order in which they were read.
  package let inputs: [Input]

  package init(program: String = Program.nameAndVersion, profile: String, inputs: [Input]) {
    self.program = program
    self.profile = profile
    self.inputs = inputs
  }

  /// The same without the digests of inputs that are not themselves published.
  ///
  /// A digest covers all of a file: a row, a remark or a column that is not published too. A person who can guess most of a
  /// small register could check guesses of the rest against it, and so learn what is kept back.
  package var withoutDigests: Provenance {
    Provenance(
      program: program, profile: profile,
      inputs: inputs.map { $0.isPublished ? $0 : Input(name: $0.name, sha256: nil) })
  }

  /// As `edition` prints it: the board's names the digests of the inputs, the public one the inputs alone.
  package func printed(in edition: Edition) -> Provenance { edition == .public ? withoutDigests : self }

  /// What made the output, as part of a sentence: "hscp-report 0.1.0 with the built-in profile".
  package var maker: String {
    if profile.isEmpty { return program }
    return "\(program) with the \(profile == Profile.builtInName ? profile : "profile \(profile)")"
  }
}
