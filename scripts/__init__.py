"""Commands for who works on the portal, each behind a `make` target."""
