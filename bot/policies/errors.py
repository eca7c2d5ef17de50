"""What is wrong with a policy file."""


class PolicyError(Exception):
    """A policy can't be used.

    `problems` has one line per mistake: the file, the line where it is known, the key path,
    what was expected and what was found.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
