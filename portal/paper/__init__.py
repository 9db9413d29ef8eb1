"""The job that puts a page on paper: HTML on its standard input, a PDF on its standard output.

It runs in a process of its own, since what makes a PDF takes more memory than a web worker has.
Nothing of what it is given touches the disk, and it fetches nothing but our own style and fonts.
"""
