Feature: Minutes that are whole
  The minutes cannot be locked while something that the law asks for is missing, say who was in which case, and keep
  from the wall what is confidential.

  Scenario: Five cases that each lack something else
    Given five cases, led by "Tor Egil Bakke", where five different things are missing
    When I try to lock the minutes, five things are missing and nothing is locked
    Then each that is missing leads to its place, and is one less when I write it
      | case               | missing                      |
      | Uten utfall        | utfall eller tekst           |
      | Uten stemmer       | stemmene                     |
      | Uten mindretall    | mindretallets standpunkt     |
      | Uten lederens valg | hvordan lederens stemme falt |
      | Uten frist         | fristen for vedtaket         |
    And now they can be locked

  Scenario: A deputy who arrives at the third case
    Given three cases, led by "Tor Egil Bakke"
    When "Jonas Ness" is away and lets "Ali Yusuf" stand in, who comes at "10.30" to "Tredje sak"
    And "Andre sak" is voted "FFMFM", and "Tredje sak" is voted "FFMFMM"
    Then "Vedtatt med 3 mot 2 stemmer" holds in "Andre sak", and "Vedtatt med lederens stemme" in "Tredje sak"
    When the positions are written and I lock the minutes
    Then the minutes on paper say who came, when, and for whom, and count five votes and then six

  Scenario: A confidential case, and the copy on the wall
    Given three cases, led by "Tor Egil Bakke"
    When "Andre sak" is confidential since it is about somebody, and I write "Den ansatte har klaget to ganger." in it
    And I lock the minutes when nothing else is missing
    Then neither the minutes nor the copy for the wall say "Andre sak" or "Den ansatte har klaget to ganger."
    And both say that a confidential case was treated
    And its annex says "Andre sak" and "Den ansatte har klaget to ganger."
