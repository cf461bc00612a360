"""Marking of translatable text, alone and without imports so that every floor may use it."""


def N_(message: str) -> str:  # noqa: N802 - the gettext mark is called N_ everywhere
    """Mark `message` for translation and give it back unchanged; it is translated where it is shown."""
    return message
