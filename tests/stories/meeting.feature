Feature: A meeting where we did not agree
  The regulation says that what the minority meant shall stand in the minutes. We want to be sure that it does, on paper
  too.

  Scenario: Three against two, and what both sides meant
    Given a committee of three and three, led by "Tor Egil Bakke", with a meeting in a week
    When I open the meeting
    And I put "Løfteutstyr på byggeplass" on the agenda, and propose "Vi kjøper plateheis."
    And I make the list of those called, and save the summons
    Then the cases have their numbers, and the summons lists them
    When the day comes and I begin the minutes
    And all came but "Line Aasen"
    And in case "Løfteutstyr på byggeplass" we do not agree, and "Per Olav Moen" and "Ingrid Halvorsen" vote against
    Then it is adopted by 3 to 2
    And the boxes are headed "Flertallets standpunkt" and "Mindretallets standpunkt"
    When I write that the majority meant "Plateheis gir færre løft, og prisen er akseptabel."
    And under "Eventuelt" nothing was taken up
    And I try to lock the minutes
    Then they are not locked, and I am shown that "mindretallets standpunkt" is missing
    When I go there and write "Plateheis er dyrt. Leie er nok, mente mindretallet."
    And I lock the minutes
    Then the minutes on paper hold "Plateheis gir færre løft, og prisen er akseptabel." and "Plateheis er dyrt. Leie er nok, mente mindretallet."
    And so does the extract for the wall
    And the minutes can only be read
    When I correct them with "Møtet sluttet kl. 10.30."
    Then the correction stands there with its date and my name
    And it stands in the minutes on paper, with what both sides meant as before
    When I close the program and open the file again
    And I read "Løfteutstyr på byggeplass" in the minutes
    Then the correction stands there with its date and my name

  Scenario Outline: A tie is settled by the chair, and nobody is called the majority
    Given a committee of three and three, led by "<chair>", with a meeting in a week
    When I open the meeting
    And I put "Støvsuging i snekkerhallen" on the agenda, and propose "Hallen støvsuges hver dag."
    And the day comes and I begin the minutes
    And everybody came
    And in case "Støvsuging i snekkerhallen" we do not agree, and "Ingrid Halvorsen", "Per Olav Moen" and "Line Aasen" vote against
    Then it says "<verdict>"
    And the boxes are headed "<left>" and "<right>"
    When I write under "<left>" and "<right>" what each side meant
    And under "Eventuelt" nothing was taken up
    And I lock the minutes
    Then the minutes on paper say "<left>" and "<right>", and not "Flertallets" nor "Mindretallets"

    Examples:
      | chair             | verdict                   | left                                 | right                                     |
      | Tor Egil Bakke    | Vedtatt med lederens stemme | Standpunktet som ble vedtatt       | Standpunktet som ikke ble vedtatt         |
      | Ingrid Halvorsen  | Falt med lederens stemme  | Standpunktet som fikk lederens stemme | Standpunktet som ikke fikk lederens stemme |
