"""Logging in and out over real HTTP: the portal, a provider, and a browser between them."""
