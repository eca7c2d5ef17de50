"""Start the bot; `python app.py help` lists what else there is."""

import os
import sys
from pathlib import Path

HOME = Path(__file__).parent
VENV_PYTHON = HOME / ".venv" / "bin" / "python"

try:
    from bot.main import main
except ImportError as missing:
    # `make` has put the libraries into .venv; use them when they aren't in this Python.
    if Path(sys.prefix) != HOME / ".venv" and VENV_PYTHON.exists():
        os.execv(VENV_PYTHON, [str(VENV_PYTHON), *sys.argv])  # noqa: S606 - our own interpreter
    sys.exit(f"{missing}. Run `make setup` first.")

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
