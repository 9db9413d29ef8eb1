"""Fixtures for all tests: databases, and the portal with its visitors."""

pytest_plugins = ("tests.databases", "tests.pages.portal")
