Feature: What is written is not lost
  The machine stops, the battery is empty, somebody has the file open already: nothing that was written is lost.

  Scenario: The program is killed while somebody types
    Given somebody else has typed "Alle er enige om heisen" in a case, and the window says that it is kept
    When that program is killed
    And I open the file and go to the minutes
    Then the case is open with "Alle er enige om heisen"
    And I am told that it was fetched back

  Scenario: A file that is open already can be read and not changed
    Given somebody else has typed "Alle er enige om heisen" in a case, and the window says that it is kept
    When I open the file as well
    Then I am told that it is open already, since when, and that I can only read it
    When I try to plan a meeting
    Then it is refused with the same sentence, and nothing is written
