"""The desk for a WSGI server: ``desk.wsgi:app``, made from the environment."""

from __future__ import annotations

import os

from desk.app import create_desk
from desk.settings import DeskSettings
from portal.web.logs import set_up_logs

set_up_logs()
app = create_desk(DeskSettings.from_env(os.environ))
