"""What a visitor asks of the list, read from an address or a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args

from flask import abort

from portal.domain.stage import STAGES, Stage
from portal.services.find_debts import Order, Wish
from portal.web.debt_line import Agencies

ORDERS: tuple[Order, ...] = get_args(Order)


def asked(values: Mapping[str, str], agencies: Agencies, text: str) -> Wish:
    """The wish that these values state. No page for an order, agency or stage that is not there."""
    order = _one_of(ORDERS, values.get("order", "")) or "due"
    return Wish(
        order=cast(Order, order),
        organisation=_one_of(agencies, values.get("organisation", "")),
        stage=cast(Stage | None, _one_of(STAGES, values.get("stage", ""))),
        text=text,
    )


def _one_of(known: object, value: str) -> str | None:
    if not value:
        return None
    if value not in known:  # type: ignore[operator]
        abort(404)
    return value
