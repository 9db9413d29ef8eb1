"""What was measured, beside the bar it must reach."""

from __future__ import annotations


class Report:
    """Prints each number as it comes, and remembers whether every bar was reached."""

    def __init__(self) -> None:
        self.good = True

    def say(self, what: str, measured: str) -> None:
        """A number."""
        print(f"{what:52} {measured}", flush=True)

    def hold(self, bar: str, reached: bool) -> None:
        """The bar of the number just said."""
        self.good = self.good and reached
        print(f"{'':6}bar: {bar:41} {'reached' if reached else 'NOT REACHED'}", flush=True)
