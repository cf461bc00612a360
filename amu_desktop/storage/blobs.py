"""Large bytes, kept once under their own fingerprint."""

from hashlib import sha256

from sqlalchemy.orm import Session

from amu_desktop.storage.tables.file import Blob


def keep(session: Session, content: bytes) -> str:
    """Keep `content` if it is not there already, and give its sha256 in hexadecimal."""
    digest = sha256(content).hexdigest()
    if session.get(Blob, digest) is None:
        session.add(Blob(sha256=digest, content=content))
    return digest


def get(session: Session, digest: str) -> bytes | None:
    """Give the bytes kept under `digest`; none when they were erased."""
    blob = session.get(Blob, digest)
    return blob.content if blob else None
