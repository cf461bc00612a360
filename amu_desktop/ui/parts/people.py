"""The person picker: type to find one in the undertaking, or add a new person with the name that was typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.fields import LineField


class PersonField(LineField):
    """Picks a person by name; its value is the person's id, None when empty.

    `people` are (id, name). With `add` a name that is not known can be made a person: it gets the name, gives the id.
    """

    def __init__(
        self,
        label: str,
        people: Sequence[tuple[str, str]],
        *,
        add: Callable[[str], str] | None = None,
        required: bool = False,
        help_text: str = "",
        optional: bool = False,
        strong: bool = False,
        compact: bool = False,
    ) -> None:
        super().__init__(
            label,
            help_text=help_text,
            optional=optional,
            strong=strong,
            compact=compact,
            placeholder=t("Type a name"),
        )
        self._add, self._required = add, required
        self._offers: list[str] = []
        self._model = QStringListModel(self)
        finder = QCompleter(self._model, self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        # queued: the line writes the words of the list after us, and a new person is not called «Legg til …»
        finder.activated.connect(self._picked, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(finder)
        self.line.textEdited.connect(self._offer)
        self.set_people(people)

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer these people; two of the same name are told apart by a number."""
        self._ids: dict[str, str] = {}
        for person_id, name in people:
            shown, number = name, 2
            while shown in self._ids:
                shown, number = f"{name} ({number})", number + 1
            self._ids[shown] = person_id
        self._model.setStringList(list(self._ids))

    def value(self) -> str | None:
        """Give the person's id; raises UserError when nobody has that name."""
        text = self.raw().strip()
        if not text:
            if self._required:
                raise UserError(N_("Must be filled in."))
            return None
        for name, person_id in self._ids.items():
            if name.casefold() == text.casefold():
                return person_id
        raise UserError(N_("{name} is not in the list. Pick somebody who is."), name=text)

    def set_value(self, value: object) -> None:
        """Show the person with that id."""
        self.set_raw(next((name for name, person_id in self._ids.items() if person_id == value), ""))

    def _offer(self, text: str) -> None:
        names = list(self._ids)
        typed = text.strip()
        if self._add is not None and typed and not any(name.casefold() == typed.casefold() for name in names):
            names.append(self._adding(typed))
        self._model.setStringList(names)

    def _adding(self, name: str) -> str:
        return t("Add new person: {name}", name=name)

    def _picked(self, text: str) -> None:
        typed = next((name for name in self._ids if name == text), "")
        if not typed and self._add is not None:
            typed = text.removeprefix(self._adding("")).strip()
            self._ids[typed] = self._add(typed)
            self._model.setStringList(list(self._ids))
        self.set_raw(typed)
        self.set_error("")
        self.edited.emit()
        self.left.emit()
