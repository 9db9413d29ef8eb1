"""The agencies of the demo: one process that speaks real HTTP, a base address per agency."""
