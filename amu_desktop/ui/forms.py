"""Forms without a Save button: what is typed is a draft within two seconds, leaving a field runs its command.

One field is one command and one step of undo. What is refused stays in the field and in the draft, with the reason
under it.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, QTimer
from shiboken6 import isValid

from amu_desktop.core.errors import AmuError, UserError
from amu_desktop.ui import guard
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.fields import Field

DRAFT_AFTER = 2000


class Form(QObject):
    """Binds fields by name to one thing in the file.

    `save(name, value)` runs the command of a field; without it the form is a draft of something not made yet, and
    `values()` gives all of it to the command that makes it.
    """

    def __init__(
        self,
        desk: Desk,
        subject: str,
        save: Callable[[str, object], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.subject, self._save = desk, subject, save
        self.fields: dict[str, Field] = {}
        self._stored: dict[str, str] = {}
        self._file = desk.workspace
        self._saving = False
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._timer.timeout.connect(self.keep)

    def add(self, name: str, field: Field) -> Field:
        """Bind a field; its object name is the form's subject and its own."""
        self.fields[name] = field
        self._stored[name] = field.raw()
        field.control.setObjectName(f"{self.subject}.{name}")
        field.edited.connect(self._edited)
        field.left.connect(lambda: self._left(name))
        return field

    def fill(self, values: Mapping[str, object]) -> None:
        """Show values from the file, except in a field that holds something not saved."""
        for name, value in values.items():
            field = self.fields.get(name)
            if field is not None and field.raw() == self._stored[name]:
                field.set_value(value)
                self._stored[name] = field.raw()

    def restore(self) -> bool:
        """Put back what was typed and not saved; say whether there was anything."""
        draft = self.desk.read_draft(self.subject)
        found = False
        for name, text in draft.items():
            if name in self.fields and isinstance(text, str) and text != self.fields[name].raw():
                self.fields[name].set_raw(text)
                found = True
        return found

    def dirty(self) -> dict[str, str]:
        """Give the raw text of every field that is not saved."""
        self._let_go()
        return {name: field.raw() for name, field in self.fields.items() if field.raw() != self._stored[name]}

    def keep(self) -> None:
        """Write the draft now, or forget it when all is saved."""
        self._timer.stop()
        if not self.desk.is_open or self.desk.workspace is not self._file:
            return
        if changed := self.dirty():
            self.desk.write_draft(self.subject, changed)
        else:
            self.desk.clear_draft(self.subject)

    def leave(self) -> None:
        """Save every field that is not saved, as when the page is left; what is refused stays as draft."""
        if not self.desk.is_open or self.desk.workspace is not self._file:
            return
        for name in list(self.dirty()):
            self._left(name)
        if self._timer.isActive():
            self.keep()

    def let_go(self) -> None:
        """Keep what is typed as a draft and end, before the fields go."""
        if self._timer.isActive():
            self.keep()
        self.deleteLater()

    def check(self) -> bool:
        """Look at every field; the first that is wrong gets the focus."""
        wrong = [field for field in self.fields.values() if not field.check()]
        if wrong:
            wrong[0].control.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def values(self) -> dict[str, object]:
        """Give the value of every field; raises UserError with the field's name for the first that is wrong."""
        found: dict[str, object] = {}
        for name, field in self.fields.items():
            try:
                found[name] = field.value()
            except UserError as error:
                raise UserError(error.message, name, **error.values) from error
        return found

    def done(self) -> None:
        """Forget the draft, when the thing has been made."""
        self._timer.stop()
        self._stored = {name: field.raw() for name, field in self.fields.items()}
        self.desk.clear_draft(self.subject)

    def show_error(self, error: UserError) -> bool:
        """Show an error under the field it names; say whether there is one."""
        self._let_go()
        field = self.fields.get(error.field or "")
        if field is None:
            return False
        field.set_error(t.error(error))
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _let_go(self) -> None:
        """Let fields go that went with the panel they stood in; their form may live on with its page."""
        for name in [name for name, field in self.fields.items() if not isValid(field)]:
            del self.fields[name]

    def _edited(self) -> None:
        # Not started again by the next key, or who types without a pause would have no draft.
        if not self._timer.isActive():
            self._timer.start()

    def _left(self, name: str) -> None:
        field = self.fields[name]
        if self._saving or self._save is None or field.raw() == self._stored[name]:
            return
        if not field.check():
            self.keep()
            return
        self._saving = True
        raw = field.raw()
        try:
            self._save(name, field.value())
        except UserError as error:
            (self.fields.get(error.field or "") or field).set_error(t.error(error))
            self.keep()
        except AmuError as error:
            guard.tell(self.parent(), error)
        else:
            field.set_error("")
            self._stored[name] = raw
            self.keep()
        finally:
            self._saving = False


def leave_forms(around: QObject) -> None:
    """Leave every form in there, before it goes."""
    for form in around.findChildren(Form):
        form.leave()
