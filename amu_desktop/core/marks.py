"""Marking of translatable text, alone and without imports so that every floor may use it."""


def N_(message: str) -> str:
    """Mark `message` for translation and give it back unchanged; it is translated where it is shown."""
    return message
