"""Are the texts easy to read? The B1 gate: ``make texts`` prints the report."""
