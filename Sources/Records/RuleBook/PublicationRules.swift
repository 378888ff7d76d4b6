extension RuleBook {
  static let publication = [
    Rule(
      "personal-data", .publication, .unpublishable, "It may tell who somebody is",
      meaning: """
        A text that would be published holds what looks like an e-mail address, a telephone number, an NHS number or a
        postcode. Looked at are the learning texts, the templates, and what documents print of reviews and
        recommendations. Names of persons cannot be recognised: read the texts for them.
        """,
      source:
        "NHS Data Model and Dictionary, \"NHS Number\"; Royal Mail, Programmers' Guide to the Postcode Address "
        + "File; Ofcom, National Telephone Numbering Plan",
      example: .file(
        "recommendations.csv",
        """
        review,number,recommendation,responder,response
        baby-amelia,1,Share the toolkit.,Police,Ask for it on 07700 900123.
        """),
      remedy: """
        Take it out. If everyone may read it, as the number of a helpline, write allow = ["0808 800 5000"] under [publish]
        of the profile. The contact of the profile is let pass as it is.
        """)
  ]
}
