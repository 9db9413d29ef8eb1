"""Nouns and rules. Standard library only; time always comes in as an argument."""
