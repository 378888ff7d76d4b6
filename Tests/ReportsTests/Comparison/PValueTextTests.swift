import Testing

@testable import Reports

struct PValueTextTests {
  @Test(
    arguments: [
      (1.0, "= 1.000"), (0.36985, "= 0.370"), (0.4375, "= 0.438"), (7.0 / 16, "= 0.438"),
      (0.437_499_999_999_9, "= 0.438"), (0.4374, "= 0.437"), (0.0005, "= 0.001"),
      (0.000_499_999_999_9, "= 0.001"), (0.0004999, "below 0.001"), (1e-300, "below 0.001"),
      (0.001, "= 0.001"), (0.0015, "= 0.002"), (0.9995, "= 1.000"), (0.0625, "= 0.063"),
    ])
  func `p has three decimals, and a half is rounded up however it was worked out`(value: Double, text: String)
  {
    #expect(PValueText.of(value) == text)
  }

  @Test(
    arguments: [
      (0.05, "= 0.050"), (0.0504, "= 0.0504"), (0.0496, "= 0.0496"), (0.050_04, "= 0.05004"),
      (0.049_96, "= 0.04996"), (0.0506, "= 0.051"), (0.0494, "= 0.049"),
    ])
  func `p beside 0.05 has the decimals that show on which side it is`(value: Double, text: String) {
    #expect(PValueText.of(value) == text)
  }
}
