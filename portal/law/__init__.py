"""The law's numbers and procedures: dated data with article, source and confidence."""
