"""The whole agency API, as models: what an agency serves, and what the portal serves to it.

``document.py`` makes the OpenAPI document of them; ``docs/agency-api/openapi.json`` is kept equal.
"""
