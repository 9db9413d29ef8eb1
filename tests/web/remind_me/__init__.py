"""Reminders by e-mail, with a real mail server."""
