"""All verbs of the command line, one line each."""

from amu_desktop.cli.archives import EXPORT, IMPORT
from amu_desktop.cli.backup import BACKUP
from amu_desktop.cli.check import CHECK
from amu_desktop.cli.decide import DECIDE, FACTS, LAWBOOK
from amu_desktop.cli.demo import DEMO
from amu_desktop.cli.lock_minutes import LOCK_MINUTES
from amu_desktop.cli.new import NEW
from amu_desktop.cli.paper import PAPER

VERBS = (FACTS, DECIDE, LAWBOOK, NEW, IMPORT, EXPORT, LOCK_MINUTES, PAPER, CHECK, BACKUP, DEMO)
