import CLinuxFiles
import Glibc
import SystemPackage

/// What the system keeps of a file or folder beside its contents, its mode and its times.
extension FilePath {
  /// Gives the file or folder here the owner, the group and the extended attributes of `other`; access lists are among them.
  ///
  /// Only as far as the process may: an ordinary user can give a file to a group of theirs and to nobody else.
  func takeAttributes(of other: FilePath) {
    if let status = try? other.stat(followTargetSymlink: false) {
      setOwner(status.userID.rawValue, group: status.groupID.rawValue)
    }
    for name in (try? other.attributeNames()) ?? [] {
      if let value = try? other.attribute(named: name) { try? setAttribute(named: name, value) }
    }
  }

  private func setOwner(_ owner: uid_t, group: gid_t) {
    let unchanged = uid_t.max
    let isOwnerSet = unsafe withPlatformString { unsafe lchown($0, owner, group) } == 0
    if !isOwnerSet { _ = unsafe withPlatformString { unsafe lchown($0, unchanged, group) } }
  }

  /// The names of the extended attributes, as C strings.
  private func attributeNames() throws(Errno) -> [[CChar]] {
    let list = try unsafe bytes { path, buffer in
      unsafe llistxattr(path, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return list.split(separator: 0).map { $0.map(CChar.init(bitPattern:)) + [0] }
  }

  private func attribute(named name: [CChar]) throws(Errno) -> [UInt8] {
    try unsafe bytes { path, buffer in unsafe lgetxattr(path, name, buffer.baseAddress, buffer.count) }
  }

  private func setAttribute(named name: [CChar], _ value: [UInt8]) throws(Errno) {
    try unsafe check(withPlatformString { unsafe lsetxattr($0, name, value, value.count, 0) })
  }

  /// What a call writes that says, for an empty buffer, how much room it needs.
  private func bytes(
    of call: (UnsafePointer<CChar>, UnsafeMutableRawBufferPointer) -> Int
  ) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<2 {
      let count = unsafe withPlatformString { path in
        unsafe bytes.withUnsafeMutableBytes { unsafe call(path, $0) }
      }
      guard count >= 0 else { throw .last }
      if !bytes.isEmpty || count == 0 { return Array(bytes.prefix(count)) }
      bytes = [UInt8](repeating: 0, count: count)
    }
    return bytes
  }
}
