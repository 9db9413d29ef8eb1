"""The agency API: its models, its document, and both of its sides."""
