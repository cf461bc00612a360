"""Number fields: right aligned, comma or point as decimal sign, wrong characters kept and explained."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import NBSP
from amu_desktop.core.marks import N_
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.fields import LineField


class NumberField(LineField):
    """A number; whole unless `decimals` are allowed, within `least` and `most`; empty is None unless `required`."""

    def __init__(
        self,
        label: str,
        *,
        decimals: bool = False,
        least: int = 0,
        most: int | None = None,
        required: bool = False,
        help_text: str = "",
        optional: bool = False,
        compact: bool = False,
        width: int = 0,
    ) -> None:
        super().__init__(label, help_text=help_text, optional=optional, compact=compact)
        self._decimals, self._least, self._most, self._required = decimals, least, most, required
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        if width:
            self.line.setFixedWidth(width)

    def value(self) -> Decimal | int | None:
        """Give the number; raises UserError with what is wrong."""
        text = self.raw().strip().replace(NBSP, "").replace("\u202f", "").replace(" ", "").replace(",", ".")
        if not text:
            if self._required:
                raise UserError(N_("Must be filled in."))
            return None
        try:
            number = Decimal(text)
        except InvalidOperation:
            raise UserError(N_("This is not a number. Write it with digits.")) from None
        if not number.is_finite():
            raise UserError(N_("This is not a number. Write it with digits."))
        if not self._decimals and number != number.to_integral_value():
            raise UserError(N_("Write a whole number."))
        if number < self._least:
            raise UserError(N_("The number cannot be lower than {limit}."), limit=self._least)
        if self._most is not None and number > self._most:
            raise UserError(N_("The number cannot be higher than {limit}."), limit=self._most)
        return number if self._decimals else int(number)

    def set_value(self, value: object) -> None:
        """Show a number with the language's decimal sign."""
        self.set_raw(t.number(value) if isinstance(value, int | Decimal) else "")
