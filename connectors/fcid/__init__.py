"""The dialect of the Financial Claims Information Document (FCID), versions 3 and 4.

Mijn Betaaloverzicht, formerly Vorderingenoverzicht Rijk. What we had to assume about it stands in
``connectors/fcid/ASSUMPTIONS.md``, numbered; the code names the numbers.
"""

from connectors.fcid.document import fcid_reader

__all__ = ["fcid_reader"]
