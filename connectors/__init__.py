"""The agencies: one folder each with its facts, and the dialects they speak."""
