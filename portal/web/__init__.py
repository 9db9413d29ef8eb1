"""Flask: one file per page family, and what every page has in common."""
