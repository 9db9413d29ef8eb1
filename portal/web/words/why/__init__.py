"""Why a debt exists, per kind, in three sentences and without blame."""

from __future__ import annotations

from portal.web.words.why.benefits import BENEFITS
from portal.web.words.why.fines import FINES
from portal.web.words.why.local_taxes import LOCAL_TAXES
from portal.web.words.why.study_care_family import STUDY_CARE_FAMILY
from portal.web.words.why.taxes import NATIONAL_TAXES
from portal.web.words.why.three import Three

WHY: dict[str, Three] = {
    **FINES,
    **NATIONAL_TAXES,
    **BENEFITS,
    **STUDY_CARE_FAMILY,
    **LOCAL_TAXES,
}
"""Three sentences for each of ``portal.web.words.kinds.KINDS``."""
