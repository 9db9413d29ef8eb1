"""The solver of the plan: a process of its own that lives for one question (HiGHS, numpy)."""
