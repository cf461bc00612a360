Feature: However a vote falls
  Wherever the vote is told of, it is told alike: in the window while we vote, in what must be written before the
  minutes can be locked, and on paper.

  Scenario: Every way a vote can fall, in one meeting
    Given a meeting of three and three led by "Tor Egil Bakke", with a case for each vote
    When I vote in each case as here, I am told this, and it asks for these positions
      | case                      | votes  | verdict                     | because                                                 | must                                                                                       | may                                            |
      | Leder i mindretall        | FF-MFM | Vedtatt med 3 mot 2 stemmer | Lederens stemme avgjør bare ved stemmelikhet.           | Flertallets standpunkt; Mindretallets standpunkt                                           |                                                |
      | Likt, leder for           | FM-FM- | Vedtatt med lederens stemme | 2 mot 2. Ved stemmelikhet avgjør lederens stemme.       | Standpunktet som ble vedtatt; Standpunktet som ikke ble vedtatt                            |                                                |
      | Likt, leder mot           | FM-MF- | Falt med lederens stemme    | 2 mot 2. Ved stemmelikhet avgjør lederens stemme.       | Standpunktet som fikk lederens stemme; Standpunktet som ikke fikk lederens stemme          |                                                |
      | Likt, leder blank         | FFMBM- | Ikke avgjort                | Lederen stemte blankt. Loven sier ikke                  | De som stemte for, mente; De som stemte mot, mente                                         |                                                |
      | Likt, uten leder          | FM--FM | Ikke avgjort                | Lederen var ikke til stede. Loven sier ikke             | De som stemte for, mente; De som stemte mot, mente                                         |                                                |
      | Tre forslag, ett fikk tre | AABACB | Ikke avgjort                | Forslag A fikk flest stemmer, men ikke flertall.        | De som stemte for forslag A, mente; De som stemte for forslag B, mente; De som stemte for forslag C, mente |                                |
      | Tre forslag, to hver      | ABCABC | Ikke avgjort                | Forslagene fikk like mange stemmer.                     | De som stemte for forslag A, mente; De som stemte for forslag B, mente; De som stemte for forslag C, mente |                                |
      | Tre for og tre blanke     | FBFBFB | Vedtatt uten motstemmer     | Tre stemte for, tre stemte blankt.                      |                                                                                            | Flertallets standpunkt; Mindretallets standpunkt |
      | Enstemmig                 | FFFFFF | Enstemmig vedtatt           |                                                         |                                                                                            | Flertallets standpunkt                         |
    And we agree in "Enighet"
    Then the minutes can be locked when the positions that are asked for are written, and not before
    When I note that in "Tre forslag, to hver" we agreed on "Forslag B prøves til sommeren."
    And I lock them
    Then the paper says of each case
      | case                      | said                                                                                    | decided |
      | Leder i mindretall        | 3 stemmer: Ingrid Halvorsen, Per Olav Moen, Camilla Dahl                               | yes     |
      | Likt, leder for           | Stemmelikhet. Leder Tor Egil Bakke stemte for forslaget. Lederens stemme avgjorde.      | yes     |
      | Likt, leder mot           | Stemmelikhet. Leder Tor Egil Bakke stemte mot forslaget. Lederens stemme avgjorde.      | no      |
      | Likt, leder blank         | Stemmelikhet. Lederen stemte blankt, og det er ikke gjort vedtak.                       | no      |
      | Likt, uten leder          | Stemmelikhet. Lederen var ikke til stede, og det er ikke gjort vedtak.                  | no      |
      | Tre forslag, ett fikk tre | Ingen av forslagene fikk flertall, og det er ikke gjort vedtak.                         | no      |
      | Tre forslag, to hver      | Forslag B prøves til sommeren.                                                          | no      |
      | Tre for og tre blanke     | Usikkert. Flertallet er regnet av stemmene for og mot.                                  | yes     |
      | Enstemmig                 | Alle seks stemte for.                                                                   | yes     |
      | Enighet                   | Enighet                                                                                 | yes     |
