"""What is kept: sealed sessions with their answers, and the access log. SQLAlchemy lives here."""
