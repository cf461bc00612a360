Feature: What the law requires of us, and setting it up
  The managing director has never had a working environment committee, and has an empty folder.

  Scenario: From an empty folder to a committee with empty seats and areas that others decide
    Given I start the program for the first time
    When I create a new undertaking
    And I say which undertaking it is, by the keyboard alone
    And I answer that we had 34 employees on average
    And I name the office, the workshop and the evening shift
    And I answer that nothing is agreed, and that we have no union
    And I answer our industry code
    Then I am told that we must have a committee and safety representatives
    And I am told why, and where it stands in the law
    When I go on to what will be created
    Then nothing has been written yet but my answers
    When I let it be created, and answer "Kari Nordmann" when asked which name the changes stand under
    Then the committee has as many empty seats from each side
    And the three safety areas shall be decided by others
    And four meetings are planned
    When I press Ctrl+Z once
    Then all of it is gone

  Scenario: Leaving before anything is created leaves only the answers
    Given I start the program for the first time
    When I create a new undertaking
    And I say which undertaking it is, by the keyboard alone
    And I close the setup to go on later
    Then nothing has been written yet but my answers
    When I open the setup again
    Then my answers stand where I left them
