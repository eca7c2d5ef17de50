"""The operator's policy files: reading, checking, and the built-in ones."""
