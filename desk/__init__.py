"""The desk: debt help for staff of municipalities without a system of their own.

A web application beside the portal, on another port, with its own login, cookie and roles. It
shares the portal's database and its way of making pages; the portal knows nothing of it.
"""
