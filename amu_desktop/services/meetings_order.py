"""Keys that keep rows in order: a new key can always be made between two others, so that nothing else is touched."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def between(before: str, after: str) -> str:
    """Give a key after `before` and before `after`; empty means the beginning or the end.

    A key never ends with the lowest digit, or nothing could be put before it.
    """
    if before and after and before >= after:
        message = f"{before!r} does not stand before {after!r}"
        raise ValueError(message)
    return _middle(before, after)


def _middle(before: str, after: str) -> str:
    if after:
        same = 0
        while same < len(after) and (before[same] if same < len(before) else DIGITS[0]) == after[same]:
            same += 1
        if same:
            return after[:same] + _middle(before[same:], after[same:])
    low = DIGITS.index(before[0]) if before else 0
    high = DIGITS.index(after[0]) if after else len(DIGITS)
    if high - low > 1:
        return DIGITS[(low + high) // 2] if after or before else DIGITS[1]
    if len(after) > 1:
        return after[0]
    return DIGITS[low] + _middle(before[1:], "")


def after_last(last: str) -> str:
    """Give a key after the last one, kept short however many are added."""
    if not last:
        return DIGITS[1]
    place = DIGITS.index(last[-1])
    return last[:-1] + DIGITS[place + 1] if place < len(DIGITS) - 1 else last + DIGITS[1]
