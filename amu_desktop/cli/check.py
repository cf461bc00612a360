"""`check`: is everything in the file as it was written?"""

import argparse
import sys
from dataclasses import asdict

from amu_desktop.cli.files import file_argument, opened
from amu_desktop.cli.main import DONE, REFUSED, Verb, answer
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.services.checking import check, sentence


def _run(asked: argparse.Namespace, t: Translator) -> int:
    with opened(asked) as workspace:
        faults = check(workspace)
    if asked.json:
        answer({"whole": not faults, "faults": [{**asdict(fault), "sentence": sentence(fault, t)} for fault in faults]})
    elif not faults:
        print(t(N_("The file is whole: everything stands as it was written.")))
    for fault in () if asked.json else faults:
        print(sentence(fault, t), file=sys.stderr)
    return REFUSED if faults else DONE


CHECK = Verb(
    "check", N_("Check that everything in a file stands as it was written."), file_argument, _run, answers=True
)
