"""The docs, and the pages of theirs that are made from the code."""
