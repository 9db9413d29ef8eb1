"""Agencies that break one promise each, and the kit that finds out which."""
