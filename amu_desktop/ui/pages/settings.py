"""Innstillinger: what this machine remembers, and the copies of the file; each choice takes effect when it is made."""

from functools import partial
from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from amu_desktop import __version__
from amu_desktop.core import settings
from amu_desktop.core.language import Language
from amu_desktop.law.kernel import VERIFIED_UNTIL
from amu_desktop.ui import files, theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.parts import (
    Card,
    ChoiceField,
    Header,
    Kind,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    column,
    holder,
    section,
    status_icon,
)

COPIES, WIDTH = 8, 760


class SettingsPage(Page):
    """Look, language, name, copies, and what program this is."""

    LISTENS: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        desk.saved.connect(self._again)

    def build(self) -> None:
        """Lay the sections under one another."""
        self.put(Header(t("Settings"), t("They belong to this machine, and not to the file.")))
        self._look()
        self._language()
        self._name()
        self._copies()
        self._about()

    def show_where(self, **where: object) -> None:
        """Scroll to the section that was asked for."""
        found = self.findChild(QWidget, f"section.{where.get('section', '')}")
        if found is not None:
            self.scroller.ensureWidgetVisible(found, 0, 300)

    def _section(self, key: str, title: str, *items: QWidget) -> None:
        made = holder(column(section(title), Card(*items, gap=14)))
        made.setObjectName(f"section.{key}")
        made.setMaximumWidth(theme.px(WIDTH))
        self.put(made)
        self.body.addSpacing(22)

    def _look(self) -> None:
        looks = (
            (theme.Look.SYSTEM, t("Follow the system")),
            (theme.Look.LIGHT, t("Light")),
            (theme.Look.DARK, t("Dark")),
        )
        sizes = (
            (theme.TextSize.NORMAL, t("Normal")),
            (theme.TextSize.LARGE, t("Large")),
            (theme.TextSize.LARGEST, t("Largest")),
        )
        look = ChoiceField(t("Look"), looks)
        look.set_raw(files.chosen_look())
        look.choice.chosen.connect(lambda key: files.look(theme.Look(key)))
        size = ChoiceField(t("Text size"), sizes)
        size.set_raw(files.size())
        size.choice.chosen.connect(files.set_size)
        motion = ChoiceField(t("Motion"), (("on", t("On")), ("off", t("Off"))))
        motion.set_raw(str(settings.read().get("motion") or "on"))
        motion.choice.chosen.connect(lambda key: settings.write(motion=key))
        self._section("look", t("Appearance"), look, size, motion)

    def _language(self) -> None:
        spoken = ChoiceField(
            t("Language"),
            ((Language.BOKMAL, "Bokmål"), (Language.NYNORSK, "Nynorsk"), (Language.ENGLISH, "English")),
            help_text=t("It takes effect when the program is started again."),
        )
        spoken.set_raw(str(settings.read().get("language") or Language.BOKMAL))
        spoken.choice.chosen.connect(lambda key: settings.write(language=key))
        self._section("language", t("Language"), spoken)

    def _name(self) -> None:
        form = Form(self.desk, "settings.who", save=self._save_name, parent=self)
        self.forms.append(form)
        field = TextField(t("The name changes are recorded under"), required=True)
        form.add("who", field)
        form.fill({"who": self.desk.workspace.who})
        form.restore()
        self._section("name", t("Name"), field)

    def _save_name(self, _field: str, value: object) -> None:
        settings.write(who=str(value))
        self.desk.workspace.who = str(value)

    def _copies(self) -> None:
        workspace = self.desk.workspace
        found = sorted(workspace.backups(), key=lambda one: one.made_at, reverse=True)
        where = Text(t("The copies lie in {folder}", folder=str(workspace.backup_folder)), "second")
        now = button(t("Make a backup now"), partial(files.back_up, self.desk), icon="shield-check")
        now.setObjectName("settings.copy")
        rows = RowCard()
        for one in found[:COPIES]:
            at = one.made_at.astimezone()
            title = t("{day} at {time}", day=t.date(at.date()), time=t.time(at))
            rows.add_row(Row(title, t(one.reason), icon=status_icon(Kind.OK, word=t("Checked")), strong=False))
        said = Text(t("No copy yet"), "second")
        self._section("backups", t("Backup"), where, rows if found else said, now)

    def _about(self) -> None:
        self._section(
            "about",
            t("About the program"),
            Text(f"AMU Desktop {__version__}", "strong"),
            Text(t("The rules were last checked on {day}.", day=t.date(VERIFIED_UNTIL))),
            Text(t("This is not legal advice."), "second"),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Show the copies made meanwhile."""
        super().showEvent(event)
        self._again()

    def _again(self) -> None:
        if self.isVisible() and self.forms and not self.forms[0].dirty():
            self.refresh()
