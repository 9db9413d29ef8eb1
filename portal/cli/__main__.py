"""``python -m portal.cli``: the same as the command ``portal``."""

import sys

from portal.cli import main

sys.exit(main())
