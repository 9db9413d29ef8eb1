"""The promises by subject, in the order in which they are tried."""
