"""Mijn Schuldoverzicht: every debt to the Dutch government in one place."""
