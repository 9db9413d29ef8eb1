"""``portal deadline RULE --from DAY``: the last day of a legal term, its rule and article."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from typing import Any

from portal.law.deadlines import Deadline, Rule, deadline, rules


def add_commands(commands: Any) -> None:
    """Add ``deadline`` to the command line."""
    parser = commands.add_parser("deadline", help="the last day of a legal term")
    parser.add_argument("rule", nargs="?", metavar="RULE", help="see --list")
    parser.add_argument("--from", dest="start", type=date.fromisoformat, metavar="YYYY-MM-DD")
    parser.add_argument("--list", action="store_true", help="all rules")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the last day, the rule and the article. Exit 2 for what it does not know."""
    if arguments.list:
        _print_rules(arguments.json)
        return 0
    if not arguments.rule or not arguments.start:
        print("portal deadline: give RULE and --from YYYY-MM-DD, or --list.", file=sys.stderr)
        return 2
    try:
        found = deadline(arguments.rule, arguments.start)
    except KeyError:
        print(f"portal deadline: no rule '{arguments.rule}'; see --list.", file=sys.stderr)
        return 2
    except (OverflowError, ValueError):
        print("portal deadline: that day lies too far away.", file=sys.stderr)
        return 2
    _print_deadline(found, arguments.json)
    return 0


def as_json(found: Deadline) -> dict[str, Any]:
    """The answer as plain values."""
    return {
        "last_day": found.last_day.isoformat(),
        "rule": found.rule.id,
        "article": found.rule.article,
        "moved_from": found.moved_from.isoformat() if found.moved_from else None,
        "received_by": found.received_by.isoformat() if found.received_by else None,
        "confidence": found.rule.confidence,
    }


def _print_deadline(found: Deadline, in_json: bool) -> None:
    if in_json:
        print(json.dumps(as_json(found), ensure_ascii=False))
        return
    print(f"{found.last_day.isoformat()}  {found.rule.id}  {found.rule.article}")
    if found.moved_from:
        print(f"  moved from {found.moved_from.isoformat()} (Algemene termijnenwet art. 1)")
    if found.received_by:
        print(f"  posted in time, received by {found.received_by.isoformat()} (Awb art. 6:9 lid 2)")
    if found.rule.confidence != "high":
        print(f"  confidence {found.rule.confidence}: check with the organisation")
    if found.rule.note:
        print(f"  {found.rule.note}")


def _print_rules(in_json: bool) -> None:
    if in_json:
        print(json.dumps([_rule_json(rule) for rule in rules()], ensure_ascii=False, indent=2))
        return
    for rule in rules():
        move = "moves" if rule.moves else "does not move"
        term = f"{rule.length} {rule.unit.replace('_', ' ')}"
        print(f"{rule.id:28} {term:16} from {rule.start:10} {move:14} {rule.article}")


def _rule_json(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "start": rule.start,
        "length": rule.length,
        "unit": rule.unit,
        "moves": rule.moves,
        "article": rule.article,
        "confidence": rule.confidence,
    }
