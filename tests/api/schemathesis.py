"""Schemathesis, which asks what the document allows and what it does not, and looks at the answers.

It lives in an environment of its own (``scripts/setup test``), since it clashes with the product.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = ROOT / ".venv" / "schemathesis" / "bin" / "st"

# A document cannot say the 11-test of a number, or that a debt must exist: so what fits it may
# still be refused. Everything else that it says must hold.
LEFT_OUT = "positive_data_acceptance"


def ask_everything(
    document: Path, base: str, *arguments: str, examples: int = 15, steps: bool = False
) -> str:
    """Run against ``base``; all that was said. Raises ``AssertionError`` when something broke.

    ``steps``: also go on from one answer to the next question, along the links of the document.
    """
    if not COMMAND.exists():
        raise AssertionError("schemathesis is missing: run scripts/setup test")
    done = subprocess.run(
        [
            *(str(COMMAND), "run", str(document), "--url", base, "--no-color"),
            *("--exclude-checks", LEFT_OUT, "--max-examples", str(examples), "--seed", "1"),
            *("--phases", "examples,coverage,fuzzing" + (",stateful" if steps else "")),
            *("--generation-database", "none", "--request-timeout", "10"),
            *arguments,
        ],
        cwd=document.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    return done.stdout
