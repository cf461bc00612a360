"""Innstillinger: what this machine remembers, the copies of the file and the committee's own rules.

Each choice takes effect when it is made. What belongs to the machine is not in the file, and the other way round.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from amu_desktop import __version__, law
from amu_desktop.core import settings
from amu_desktop.core.language import Language
from amu_desktop.ui import files, theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.settings_archive import archive_items, read_archive, save_archive
from amu_desktop.ui.pages.settings_copies import Copies
from amu_desktop.ui.pages.settings_rules import body_of, choice_of_body, rules_form
from amu_desktop.ui.pages.settings_series import series_items
from amu_desktop.ui.parts import (
    Card,
    ChoiceField,
    Header,
    Scroll,
    Text,
    TextField,
    clear,
    column,
    holder,
    line,
    quiet,
    section,
    show_if,
)
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.plain import capital

INDEX, MARGIN = 190, 24
NARROW, WIDEST = 700, 760
"""A page narrower than this has no index beside the sections, which are at most so wide."""


class SettingsPage(Page):
    """Sections under one another, with an index at the left."""

    LISTENS: ClassVar[frozenset[str]] = frozenset({"body", "body_rule", "number_series"})

    def __init__(self, desk: Desk) -> None:
        self.copies = Copies(desk)
        self._body_id = ""
        super().__init__(desk)
        self.copies.changed.connect(guarded(self.refresh, self))
        desk.saved.connect(self._look_for_copies)

    def frame(self) -> None:
        """Lay the index, which stands, beside the sections, which scroll."""
        self._names = column(gap=2, margins=(20, 0, 0, 24))
        self._index = holder(self._names, width=theme.px(INDEX))
        inner = QWidget()
        inner.setLayout(column(self.errors, (self.body, 1), margins=(32, 0, 32, 24)))
        self.scroller = Scroll(inner, width=theme.px(WIDEST))
        self._head = column(margins=(32, 26, 32, 0))
        self.setLayout(column(self._head, (line(self._index, (self.scroller, 1), gap=0), 1)))

    def build(self) -> None:
        """Lay the index and the sections."""
        clear(self._head)
        self._head.addWidget(Header(t("Settings")))
        clear(self._names)
        for key, title, items in self._all():
            self._names.addWidget(quiet(title, partial(self.show_where, section=key)))
            made = holder(column(section(title), Card(*items)))
            made.setObjectName(f"section.{key}")
            self.put(made)
            self.body.addSpacing(22)
        self._names.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the copies made meanwhile."""
        super().showEvent(event)
        self._look_for_copies()

    def _look_for_copies(self) -> None:
        if self.built and self.isVisible() and self.copies.are_new():
            guarded(self.refresh, self)()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the index where there is room."""
        super().resizeEvent(event)
        show_if(self._index, on=event.size().width() >= theme.px(NARROW))

    def refresh(self) -> None:
        """Show what is so now, unless something is being typed."""
        if not any(form.dirty() for form in self.forms):
            self.rebuild()

    def show_where(self, **where: object) -> None:
        """Scroll to the section that was asked for, and put the focus there."""
        found = self.findChild(QWidget, f"section.{where.get('section', '')}")
        if found is not None:
            # Heights that follow widths are not at rest yet when the page is new.
            QTimer.singleShot(0, self, partial(self._reach, found))

    def _reach(self, found: QWidget) -> None:
        inner = self.scroller.widget()
        if inner is not None and inner.isAncestorOf(found):
            self.scroller.verticalScrollBar().setValue(found.mapTo(inner, found.rect().topLeft()).y() - MARGIN)
        stops = (one for one in found.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if (first := next((one for one in stops if one.isEnabled()), None)) is not None:
            first.setFocus()

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Save everything as an archive, or read one into a new file."""
        return {
            "exporting.archive": partial(save_archive, self.desk),
            "importing.archive": partial(read_archive, self.desk),
        }

    def _all(self) -> list[tuple[str, str, list[Item]]]:
        body, bodies = body_of(self.desk, self._body_id)
        whose: list[Item] = [Text(capital(body.name), "strong"), 6] if body is not None and len(bodies) > 1 else []
        choice = choice_of_body(bodies, body, self._show_body)
        rules, form = rules_form(self, body)
        if form is not None:
            self.forms.append(form)
        return [
            ("look", t("Appearance"), self._look()),
            ("language", t("Language"), self._language()),
            ("name", t("Name"), self._name()),
            ("backups", t("Backup"), self.copies.items()),
            ("rules", t("Rules of the meetings"), [*choice, *rules]),
            ("series", t("Numbers of cases"), [*whose, *series_items(self.desk, body)]),
            ("archive", t("Archive"), archive_items(self.desk)),
            ("about", t("About the program"), self._about()),
        ]

    def _show_body(self, body_id: str) -> None:
        self._body_id = body_id
        for form in self.forms:
            form.leave()
        self.refresh()

    def _look(self) -> list[Item]:
        looks = (
            (theme.Look.SYSTEM, t("Follow the system")),
            (theme.Look.LIGHT, t("Light")),
            (theme.Look.DARK, t("Dark")),
        )
        look = ChoiceField(t("Look"), looks)
        look.set_raw(files.chosen_look())
        look.choice.chosen.connect(lambda key: files.look(theme.Look(key)))
        sizes = (
            (theme.TextSize.NORMAL, t("Normal")),
            (theme.TextSize.LARGE, t("Large")),
            (theme.TextSize.LARGEST, t("Largest")),
        )
        size = ChoiceField(t("Text size"), sizes)
        size.set_raw(files.size())
        size.choice.chosen.connect(files.set_size)
        motion = ChoiceField(t("Motion"), (("on", t("On")), ("off", t("Off"))))
        motion.set_raw(str(settings.read().get("motion") or "on"))
        motion.choice.chosen.connect(_set_motion)
        return [look, 14, size, 14, motion]

    def _language(self) -> list[Item]:
        spoken = ChoiceField(
            t("Language"),
            ((Language.BOKMAL, "Bokmål"), (Language.NYNORSK, "Nynorsk"), (Language.ENGLISH, "English")),
            help_text=t("It takes effect when the program is started again."),
        )
        spoken.set_raw(str(settings.read().get("language") or Language.BOKMAL))
        spoken.choice.chosen.connect(lambda key: settings.write(language=key))
        return [spoken]

    def _name(self) -> list[Item]:
        form = Form(self.desk, "settings.who", save=self._save_name, parent=self)
        self.forms.append(form)
        field = TextField(t("The name changes are recorded under"), required=True)
        form.add("who", field)
        form.fill({"who": self.desk.workspace.who})
        form.restore()
        return [field]

    def _save_name(self, _field: str, value: object) -> None:
        settings.write(who=str(value))
        self.desk.workspace.who = str(value)

    def _about(self) -> list[Item]:
        return [
            Text(f"AMU Desktop {__version__}", "strong"),
            4,
            Text(t("The rules were last checked on {day}.", day=t.date(law.VERIFIED_UNTIL))),
            Text(t("This is not legal advice."), "second"),
        ]


def _set_motion(key: str) -> None:
    settings.write(motion=key)
    app = QApplication.instance()
    if app is not None:
        app.setProperty("still", key == "off")
