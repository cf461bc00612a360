"""Keys for rows: UUIDv7 text, ordered by the moment they were made, also under a frozen clock."""

import secrets
import threading

from amu_desktop.core.clock import now

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Make a new UUIDv7 in its 36-character form.

    Two ids made in the same millisecond are kept apart by counting on from the last one, so that sorting ids is
    sorting by birth. Source: RFC 9562, section 5.7.
    """
    global _last  # noqa: PLW0603 - one counter for the process is the point
    with _lock:
        moment = (int(now().timestamp() * 1000) << 80) | secrets.randbits(80) & ~(0xF << 76) & ~(0x3 << 62)
        moment |= (0x7 << 76) | (0x2 << 62)
        if moment <= _last:
            step = _last + (1 << 40)
            moment = step & ~(0xF << 76) & ~(0x3 << 62) | (0x7 << 76) | (0x2 << 62)
            moment = max(moment, _last + 1)
        _last = moment
    text = f"{moment:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
