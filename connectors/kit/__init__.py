"""The kit: holds a live agency to every promise of the agency API, and says how to mend the rest.

``run.py`` is the whole in a few lines; ``promises.yaml`` has the words; ``checks/`` tries them.
"""
