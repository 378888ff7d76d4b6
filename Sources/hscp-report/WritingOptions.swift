import ArgumentParser

/// What every command takes that writes the files of a register to a folder.
struct WritingOptions: ParsableArguments {
  @Flag(name: .customLong("accept-findings"), help: "Go on without the rows that have errors.")
  var acceptFindings = false

  @Flag(help: "Replace files in the output folder that were edited since.")
  var overwrite = false
}
