"""The identity provider stand-in: a real OpenID Connect provider with test citizens.

It speaks authorization code + PKCE, ``private_key_jwt``, signed id tokens with level and time
of the login, a pairwise ``sub``, logout started by the portal and logout over the back channel.
It is a test environment: whoever opens its page may be any test citizen.
"""
