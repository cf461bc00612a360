Feature: The notice that says who is safety representative
  The notice on the wall must always show who it is. The regulation lets a new one count from the day the management has
  it in writing.

  Scenario: From the election to a notice on the wall, and to one that is out of date
    Given an undertaking whose workshop has no safety representative
    When I record that "Jonas Ness" was elected on "12.11.2026"
    Then he does not count yet, since the management has not had it in writing
    And the notice does not name him yet
    When I record that the management had it in writing on "18.11.2026"
    Then "Jonas Ness" is the safety representative of the workshop
    When I open the notice
    Then what I am shown is the very paper, and it names "Jonas Ness"
    When I print it
    Then I am asked whether it hangs
    When I record that it hangs
    Then it hangs in the workshop since "18. nov."
    When two days later "Jonas Ness" changes his name to "Jonas Dahl"
    Then the notice is "Utdatert", and I am told that the edition of "18. november" still hangs
    When I print it
    And I record that a new one hangs
    Then it hangs in the workshop since "20. nov."
