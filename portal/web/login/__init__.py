"""Logging in and out: the portal as a client of an OpenID Connect provider such as DigiD.

``blueprint`` in ``routes.py`` puts the rest together. The provider's answer is not believed
until everything about it is checked; only then is there a session.
"""

from portal.web.login.routes import blueprint

__all__ = ["blueprint"]
