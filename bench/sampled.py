"""Run a program and note every few milliseconds of processor time where it is.

`python -m bench.sampled PROFILE PROGRAM`: the profile has a line per stack, outermost
function first, and how often it was seen ("folded" stacks, which flame graphs are drawn
from). It looks at the main thread alone and costs a few per cent, where cProfile doubles
what small functions cost.
"""

import runpy
import signal
import sys
from collections import Counter
from pathlib import Path
from types import FrameType

#: Seconds of processor time; the kernel's own tick is the least.
_EVERY = 0.004


class Sampler:
    """Counts the stacks of the main thread."""

    def __init__(self) -> None:
        self._stacks: Counter[tuple[str, ...]] = Counter()

    def start(self) -> None:
        """Look from now on."""
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)

    def write(self, file: Path) -> None:
        """Stop looking, and keep what was seen."""
        signal.setitimer(signal.ITIMER_PROF, 0)
        lines = (f"{';'.join(stack)} {count}" for stack, count in self._stacks.most_common())
        file.write_text("\n".join(lines) + "\n")

    def _look(self, _number: int, frame: FrameType | None) -> None:
        stack = []
        while frame:
            stack.append(f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name}")
            frame = frame.f_back
        self._stacks[tuple(reversed(stack))] += 1


def main(profile: str, program: str) -> None:
    """Run the program as if it had been started itself."""
    sys.argv = [program]
    sampler = Sampler()
    sampler.start()
    try:
        runpy.run_path(program, run_name="__main__")
    finally:
        sampler.write(Path(profile))


if __name__ == "__main__":
    main(*sys.argv[1:])
