"""The table of test citizens in demo/README.md: ``python -m demo.table`` writes it."""

from __future__ import annotations

from pathlib import Path

from demo.citizens import TestCitizen, load_test_citizens

README = Path(__file__).with_name("README.md")
_START, _END = "<!-- citizens -->", "<!-- end of citizens -->"


def table() -> str:
    """One row per citizen: key, name, situation, total, and what is missing."""
    rows = [
        f"| `{one.key}` | {one.name} | {one.situation} | {_total(one)} | {_gaps(one)} |"
        for one in load_test_citizens()
    ]
    return "\n".join(
        ["| key | name | situation | total | missing |", "|---|---|---|---:|---|", *rows]
    )


def with_table(text: str) -> str:
    """The text of the README with a fresh table between its marks."""
    before, _, rest = text.partition(_START)
    _, _, after = rest.partition(_END)
    return f"{before}{_START}\n{table()}\n{_END}{after}"


def _total(citizen: TestCitizen) -> str:
    if citizen.expected.total_cents is None:
        return "as in the samples"
    euros, cents = divmod(citizen.expected.total_cents, 100)
    amount = f"€ {euros:,}".replace(",", ".") + f",{cents:02}"
    return f"at least {amount}" if citizen.expected.at_least else amount


def _gaps(citizen: TestCitizen) -> str:
    gaps = citizen.expected.gaps.items()
    return ", ".join(f"{source}: {status} ({reason})" for source, (status, reason) in gaps)


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
