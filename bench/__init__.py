"""make bench: speed and memory of the portal, measured in one run on this machine."""
