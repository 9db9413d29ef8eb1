"""Helping: a citizen invites somebody to look along, and somebody looks for a citizen."""

from __future__ import annotations

from flask import Blueprint

from portal.services.helping import MandateBook
from portal.services.ports import AccessLog
from portal.web.debt_pages import DebtPages
from portal.web.helping.granting import granting
from portal.web.helping.helping import helping
from portal.web.looking import Looking


def blueprints(
    pages: DebtPages, book: MandateBook, log: AccessLog, looking: Looking
) -> tuple[Blueprint, ...]:
    """/helpers for who grants, and /helping for who helps."""
    return granting(pages, book, log), helping(pages, book, looking)
