"""Each change of the form of the database, up and down."""
