"""The portal for a WSGI server: ``portal.wsgi:app``, made from the environment."""

from __future__ import annotations

import os

from portal.app import create_app, parts_of
from portal.delivering import start_taking_files
from portal.memory import share_one_heap, start_handing_back
from portal.purging import start_purging
from portal.sending import Sending
from portal.settings import Settings
from portal.watching import start_watching
from portal.web.logs import set_up_logs

share_one_heap()
set_up_logs()
settings = Settings.from_env(os.environ)
app = create_app(settings)
start_purging(parts_of(app))
start_watching(parts_of(app))
start_taking_files(parts_of(app), settings.sources)
if not settings.sends_apart:
    Sending(parts_of(app).sender)
    if postman := parts_of(app).reminding.postman:
        Sending(postman, workers=1)
start_handing_back()
