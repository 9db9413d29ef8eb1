"""The faults of storage, each one clear sentence for an operator and without any stored data."""

from __future__ import annotations

from sqlalchemy.exc import DataError, ProgrammingError, SQLAlchemyError


class StorageUnavailable(Exception):
    """The database cannot be used now. The message is one sentence for the operator."""


class SealBroken(Exception):
    """A sealed value is not what was written there: another key, another place, or changed."""

    def __init__(self) -> None:
        super().__init__("A sealed value could not be opened: it was changed or moved.")


_CAUSES = {
    "database is locked": "The database stayed locked by another process",
    "readonly": "The database cannot be written: the file or its folder is read-only",
    "read-only": "The database cannot be written: it is read-only",
    "unable to open": "The database file cannot be opened: check the folder and its owner",
    "disk is full": "The database cannot be written: the disk is full",
    "No space left": "The database cannot be written: the disk is full",
    "not a database": "The database file is damaged or is not a database",
    "malformed": "The database file is damaged or is not a database",
    "no such table": "The database has no tables yet: run `portal migrate`",
    'role "': "The database server refused the name or the password",
    "does not exist": "The database or a table in it does not exist: run `portal migrate`",
    "authentication failed": "The database server refused the name or the password",
    "QueuePool limit": "The database has no free connection: all are in use",
    "lock timeout": "The database stayed locked by another process",
}


def unavailable(error: SQLAlchemyError) -> StorageUnavailable | None:
    """Translate an error of the database into one sentence; nothing of the statement is kept.

    None when the statement itself is wrong: that is a fault in the code, and stays one.
    """
    told = str(getattr(error, "orig", None) or error)
    for sign, sentence in _CAUSES.items():
        if sign in told:
            return StorageUnavailable(f"{sentence}.")
    if isinstance(error, ProgrammingError | DataError):
        return None
    return StorageUnavailable("The database does not answer: check that it runs and is reachable.")
