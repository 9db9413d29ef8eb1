"""What came back from the agency, as it may be shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_MEDIA = re.compile(r"[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """An answer, as far as it came. ``fault`` is a reason code when it did not come whole.

    ``request_id`` is of the question; ``seconds`` is how long it took. The body holds data of a
    person: it is looked at, never shown.
    """

    request_id: str = ""
    status: int = 0
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: bytes = field(default=b"", repr=False)
    fault: str = ""
    seconds: float = 0.0

    @property
    def media(self) -> str:
        """The media type, without parameters."""
        return self.header("content-type").partition(";")[0].strip().lower()

    @property
    def is_json(self) -> bool:
        """Whether it says that it is JSON."""
        kind = self.media
        return kind == "application/json" or (
            kind.startswith("application/") and kind.endswith("+json")
        )

    def header(self, name: str) -> str:
        """The value of a header; several are joined."""
        return ", ".join(value for key, value in self.headers if key.lower() == name.lower())

    def shown(self) -> str:
        """In a few words, without anything that the agency wrote."""
        took = f"after {self.seconds:.2f} s"
        if not self.status:
            return f"no answer ({self.fault}), {took}"
        kind = self.media if _MEDIA.fullmatch(self.media) else "no legible media type"
        cut = f", then {self.fault}" if self.fault else ""
        return f"{self.status}, {kind}, {len(self.body)} bytes{cut}, {took}"
