"""The two kinds of trouble a user can meet; anything else is a bug.

Both carry an English message id with named placeholders and the values for them. They are translated where they
are shown, so that no floor below the windows needs to know a language.
"""


class AmuError(Exception):
    """Something a person can be told in a sentence."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format_map(values) if values else message)
        self.message = message
        self.values = values


class UserError(AmuError):
    """What was asked is not possible as it stands: nobody's fault, shown gently at the field."""

    def __init__(self, message: str, field: str | None = None, **values: object) -> None:
        super().__init__(message, **values)
        self.field = field


class Refusal(UserError):
    """A request refused for several reasons at once, each a :class:`UserError` of its own."""

    def __init__(self, message: str, reasons: tuple[UserError, ...], **values: object) -> None:
        super().__init__(message, None, **values)
        self.reasons = reasons


class TroubleError(AmuError):
    """The surroundings failed (disk full, file locked): what happened, and what the user can do."""

    def __init__(self, message: str, advice: str, **values: object) -> None:
        super().__init__(message, **values)
        self.advice = advice
