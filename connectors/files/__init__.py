"""The dialect of agencies that deliver files, in a drop folder or over SFTP.

For organisations without a service of their own: a sheet (CSV) or a document (JSON) with everyone
they know, delivered anew each time. How to make one stands in docs/agency-sheet.md. What is
delivered is held sealed per person, replaced at each delivery, and dropped after some weeks.
"""
