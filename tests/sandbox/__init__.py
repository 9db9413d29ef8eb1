"""The sandbox, in which a team tries both sides."""
