Feature: An election where the lot decided
  Nobody helps the small election. We want to be led from the election board to the poster, and to be able to show
  afterwards, on paper, that nothing was guessed.

  Scenario: Nine candidates, two seats, and two lots
    Given 38 employees, two unions that do not agree, and a committee with two free seats
    When I start the election to the committee
    Then I am told that the employer appoints the election board, because the unions do not agree
    When the election board is "Tor Vik" and "Unni Wold"
    And I make the electoral roll
    Then 37 may vote, and not "Marit Øverland", who leads the undertaking
    When I plan the days from 14 December
    And I nominate "Marit Øverland"
    Then it is refused at the name, because she leads the undertaking
    When nine candidates are proposed
    And I nominate "Anne Berg" once more
    Then it is refused, because she is nominated already
    When the deadline is over and I make the candidates known
    Then the notice for the wall names candidates and proposers
    When I print the ballots, and open the voting
    And I try to count before the voting has closed
    Then it is refused, because the voting is announced until 15.00
    When the voting has closed and I count
    And I write 36 ticks, 35 in the box, 33 approved, 1 blank and 1 rejected for too many crosses
    Then it says that one ballot is missing
    When the missing ballot is found, and it is approved
    Then the numbers add up, and 36 of 37 have voted
    When I write more votes for "Anne Berg" than there are ballots
    Then it is refused under her name
    When I write the votes of all nine
    Then "Bjørn Dahl" and "Cecilie Eide" are tied, and I cannot go on before the lot
    When the lot falls on "Cecilie Eide", drawn by "Tor Vik" before "Unni Wold"
    Then "Eva Gran" and "Finn Haug" are tied, and I cannot go on before the lot
    When the lot falls on "Finn Haug", drawn by "Tor Vik" before "Unni Wold"
    And the papers that were printed and handed out add up too
    And I see the result and conclude the election
    Then "Anne Berg" and "Cecilie Eide" are members, with "Bjørn Dahl" and "Finn Haug" as deputies
    When I lock the election record
    Then the record on paper holds the lots, the sums and the witness
    And the notice of the result names those elected
