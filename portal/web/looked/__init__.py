"""Who looked at my data: everything in the access log about this citizen, in plain words."""

from __future__ import annotations

from typing import Literal

from flask import Blueprint, Response, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.services.looked import LogRecord, Looking, TooManyQuestions
from portal.services.ports import LogEntry
from portal.web.debt_pages import DebtPages
from portal.web.looked import files
from portal.web.looked.lines import line_of
from portal.web.looked.page import NO_WAY_TO_ASK, looked_text
from portal.web.looked.question import LONGEST, kind_in, mistakes_in, text_in, too_many
from portal.web.policy import citizen
from portal.web.sessions import current_person, key_of_debt
from portal.web.words.lengths import length_text
from portal.web.words.looked import QUESTIONS

AT = "/who-looked"


def blueprint(pages: DebtPages, looking: Looking) -> Blueprint:
    """/who-looked, the same as a file, and a question about one row.

    Reading the list is noted in the list, before anything is read.
    """
    routes = Blueprint("looked", __name__)

    def records(action: Literal["read_log", "take_log"]) -> tuple[LogRecord, ...]:
        person = current_person()
        entry = LogEntry(
            at=pages.clock(),
            person=person,
            actor="citizen",
            action=action,
            subject="portal",
            reason="own_request",
            result="ok",
        )
        looking.log.record([entry])
        return looking.log.read_for(person)

    def record_of(key: str) -> LogRecord:
        """The row with this key in this session; no page for that of another."""
        mine = looking.log.read_for(current_person())
        found = (one for one in mine if one.action not in NO_WAY_TO_ASK and _key(one) == key)
        return next(found, None) or abort(404)

    @routes.get(AT)
    @citizen
    def show() -> str:
        page = looked_text(
            records("read_log"),
            looking.questions.of(current_person()),
            looking.checked(),
            pages.by_id,
            who=request.args.get("who", ""),
            number=request.args.get("page", default=1, type=int),
            key_of=_key,
        )
        return render_template(
            "pages/looked.html", page=page or abort(404), silent=NO_WAY_TO_ASK, term=_term()
        )

    @routes.get(f"{AT}.json")
    @citizen
    def as_json() -> Response:
        told = files.as_json(line_of(one, pages.by_id) for one in records("take_log"))
        return _file(told, "application/json", "wie-keek.json")

    @routes.get(f"{AT}.csv")
    @citizen
    def as_csv() -> Response:
        told = files.as_csv(line_of(one, pages.by_id) for one in records("take_log"))
        return _file(told, "text/csv", "wie-keek.csv")

    @routes.get(f"{AT}/<key>")
    @citizen
    def question(key: str) -> str:
        return form(key, record_of(key))

    @routes.post(f"{AT}/<key>")
    @citizen
    def ask(key: str) -> ResponseReturnValue:
        record, text, kind = record_of(key), text_in(request.form), kind_in(request.form)
        mistakes = mistakes_in(text)
        if not mistakes:
            try:
                looking.questions.ask(current_person(), record, kind, text, pages.clock())
                return redirect(f"{AT}#questions", 303)
            except TooManyQuestions:
                mistakes = too_many()
        return form(key, record, mistakes, text, kind), 422

    def form(
        key: str,
        record: LogRecord,
        mistakes: list[tuple[str, str]] | None = None,
        text: str = "",
        kind: str = "question",
    ) -> str:
        return render_template(
            "pages/looked_question.html",
            key=key,
            line=line_of(record, pages.by_id),
            kinds=[(value, str(words)) for value, words in QUESTIONS.items()],
            kind=kind,
            text=text,
            longest=LONGEST,
            mistakes=mistakes or [],
            term=_term(),
        )

    return routes


def _term() -> str:
    """How long an answer may take."""
    return length_text("avg_access")


def _key(record: LogRecord) -> str:
    return key_of_debt()("access log", str(record.number))


def _file(text: str, kind: str, name: str) -> Response:
    answer = Response(text, mimetype=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "no-store"
    return answer
