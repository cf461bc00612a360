"""What pages are made of, in the words of the design; pages import from here."""

from amu_desktop.ui.parts.buttons import (
    button,
    filters,
    icon_button,
    link,
    more,
    primary,
    quiet,
    tabs,
    with_reason,
)
from amu_desktop.ui.parts.cards import Card, ErrorBox, Fold, Notice, Row, RowCard, fact, section
from amu_desktop.ui.parts.choice import Choice, ChoiceField
from amu_desktop.ui.parts.dates import DateField
from amu_desktop.ui.parts.empty import Empty
from amu_desktop.ui.parts.fields import AreaField, Combo, Field, PickField, TextField, fields_line, mark
from amu_desktop.ui.parts.focuspage import Columns, Pane, TopBar, focus_frame, footer
from amu_desktop.ui.parts.header import Header
from amu_desktop.ui.parts.labels import Inline, Label, Text, Title
from amu_desktop.ui.parts.layout import (
    STRETCH,
    Flow,
    Scroll,
    clear,
    column,
    fill,
    hairline,
    holder,
    line,
    show_if,
    upright,
)
from amu_desktop.ui.parts.numbers import NumberField
from amu_desktop.ui.parts.people import PersonField
from amu_desktop.ui.parts.side import Side
from amu_desktop.ui.parts.status import Icon, Kind, chip, chip_of, status_icon
from amu_desktop.ui.parts.steps import Step
from amu_desktop.ui.parts.tables import Table, table_card
from amu_desktop.ui.parts.toast import Toast, announce

__all__ = [
    "STRETCH",
    "AreaField",
    "Card",
    "Choice",
    "ChoiceField",
    "Columns",
    "Combo",
    "DateField",
    "Empty",
    "ErrorBox",
    "Field",
    "Flow",
    "Fold",
    "Header",
    "Icon",
    "Inline",
    "Kind",
    "Label",
    "Notice",
    "NumberField",
    "Pane",
    "PersonField",
    "PickField",
    "Row",
    "RowCard",
    "Scroll",
    "Side",
    "Step",
    "Table",
    "Text",
    "TextField",
    "Title",
    "Toast",
    "TopBar",
    "announce",
    "button",
    "chip",
    "chip_of",
    "clear",
    "column",
    "fact",
    "fields_line",
    "fill",
    "filters",
    "focus_frame",
    "footer",
    "hairline",
    "holder",
    "icon_button",
    "line",
    "link",
    "mark",
    "more",
    "primary",
    "quiet",
    "section",
    "show_if",
    "status_icon",
    "table_card",
    "tabs",
    "upright",
    "with_reason",
]
