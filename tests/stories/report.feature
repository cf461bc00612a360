Feature: The yearly report to the board and the union
  Each year the committee tells the board and the employees' organisations what it has done.

  Scenario: From the year's figures to a report that was adopted and sent
    Given a year with a meeting where we did not agree, a decision that binds the employer, and measures for next year
    And it is January, and the next meeting is planned in March
    When I begin the yearly report
    Then its six parts with 21 sections are there
    When I write "Én klemskade på kappsag. Ingen fravær." under "Skader, ulykker og nestenulykker"
    Then that section is ready
    When I lock the figures and put the report forward
    Then the report waits for the meeting of "10. mars 2027"
    When the committee has agreed on it
    And I note that "Styret" and "Fellesforbundet avd. 4" got it on "12.3.2027"
    Then the report is adopted and sent
    And on paper it holds what I wrote and the figures of the year
    And on paper it holds what the minority meant, and who decides that the measures are done
    And on paper it holds whom it was sent to
