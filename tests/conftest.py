"""Fixtures for all tests: databases, a browser, and the portal with its visitors."""

pytest_plugins = ("tests.chromium", "tests.databases", "tests.pages.portal")
