"""What a citizen can do: a function per wish. Each receives all it needs."""
