"""The sandbox: both sides of the agency API on one machine, for a team that builds one of them."""
