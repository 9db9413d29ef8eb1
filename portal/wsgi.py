"""The portal for a WSGI server: ``portal.wsgi:app``, made from the environment."""

from __future__ import annotations

import os

from portal.app import create_app, parts_of
from portal.purging import start_purging
from portal.settings import Settings
from portal.watching import start_watching
from portal.web.logs import set_up_logs

set_up_logs()
app = create_app(Settings.from_env(os.environ))
start_purging(parts_of(app))
start_watching(parts_of(app))
