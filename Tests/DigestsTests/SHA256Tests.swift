import Digests
import Testing

struct SHA256Tests {
  /// From the examples of FIPS 180-2, appendix B; the empty message is from NIST.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `known messages have their known digests`(message: String, digest: String) {
    #expect(SHA256Digest(of: Array(message.utf8)).description == digest)
  }

  @Test func `a million letters in parts of a thousand have the known digest`() {
    let part = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    var hasher = SHA256Hasher()
    for _ in 0..<1000 { hasher.update(part.span) }
    let digest = hasher.finish()
    #expect(digest.description == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `parts and the whole have the same digest`() {
    let bytes = Array("referral".utf8)
    var hasher = SHA256Hasher()
    hasher.update(bytes.span.extracting(..<3))
    hasher.update(bytes.span.extracting(3...))
    let digest = hasher.finish()
    #expect(digest == SHA256Digest(of: bytes))
  }

  @Test func `a hasher that is dropped half-way frees its memory`() {
    var hasher = SHA256Hasher()
    hasher.update([1, 2, 3].span)
  }
}
