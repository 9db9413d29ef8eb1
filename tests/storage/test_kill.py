"""kill -9 at any moment: what was written is whole, what was not is not there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from sqlalchemy import text

from portal.storage.database import open_database
from portal.storage.log_check import check_log
from portal.storage.server_keys import ServerKeys

WRITER = """
import sys
from tests.storage.samples import NOON, answered, entry, summary_of
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import open_database
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore

database, keys = open_database(sys.argv[1]), ServerKeys(b"a secret of the server, 32 bytes.")
log, store = SealedAccessLog(database, keys), SessionStore(database, keys, lambda: NOON)
answer = answered("cjib", 1, 2, 3)
while True:
    log.record([entry("ask"), entry("answer"), entry("logout")])
    session = store.create(NOON)
    session.answers.begin(["cjib", "duo"], NOON)
    session.answers.put(answer, summary_of(answer))
    print(session.token, flush=True)
"""


@pytest.mark.parametrize("milliseconds", [0, 3, 7, 12])
def test_a_killed_writer_leaves_whole_transactions_only(
    database_url: str, keys: ServerKeys, milliseconds: int
) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, database_url],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert writer.stdout is not None
    writer.stdout.readline()
    time.sleep(milliseconds / 1000)
    writer.send_signal(signal.SIGKILL)
    finished = 1 + len(writer.stdout.read().splitlines())
    writer.wait()
    writer.stdout.close()
    database = open_database(database_url)
    database.check_writable()
    found = check_log(database, keys)
    with database.reading() as connection:
        count = "SELECT count(*) FROM session_answer"
        answers = connection.execute(text(count)).scalar_one()
    database.close()
    assert found.broken is None
    assert found.rows % 3 == 0
    assert found.rows // 3 >= finished
    assert answers % 2 == 0
    assert answers // 2 >= finished
