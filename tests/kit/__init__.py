"""The kit itself: what it says, and what it never says."""
