"""python -m scripts.openapi: write docs/agency-api/openapi.json anew from the models."""

from __future__ import annotations

from pathlib import Path

from connectors.api.document import as_text

TARGET = Path(__file__).parent.parent / "docs" / "agency-api" / "openapi.json"


def main() -> None:
    """Write the file."""
    TARGET.write_text(as_text(), encoding="utf-8")
    print(f"{TARGET.name} is as the models say.")


if __name__ == "__main__":
    main()
