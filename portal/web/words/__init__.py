"""Our words for what sources tell us, at B1, translated when they are shown.

A word may carry the Dutch term of the law beside it, so that a letter can be recognised. That
term is Dutch in every language. ``docs/glossary.md`` lists them.
"""
