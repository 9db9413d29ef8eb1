"""How the job ends, besides 0 for a PDF and anything else for a fault."""

CANNOT_WORK = 3
"""This machine has not what it takes to make a PDF: the packages named in scripts/setup."""
