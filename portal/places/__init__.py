"""Where people live: the municipalities and their places, as dated data."""
