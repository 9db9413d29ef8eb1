"""The ladders of collection: one file per regime."""
