"""Where things are, read from the environment once."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]

# Which server the tests run against: "tropism", or "python" to prove the tests on the reference.
UNDER_TEST = os.environ.get("TROPISM_TEST_SERVER", "tropism")

# The folder with the built example binaries.
EXAMPLES = Path(os.environ.get("TROPISM_EXAMPLES", REPOSITORY / "target/debug/examples"))

# The folder with the Python twins of the examples.
TWINS = Path(os.environ.get("TROPISM_TWINS", REPOSITORY / "benches/apps"))

# The browser's executable.
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"

SCREENSHOTS = REPOSITORY / "target/screenshots"

# Seconds within which whatever is awaited must have happened; it only costs time in a test that fails.
PATIENCE = float(os.environ.get("TROPISM_TEST_PATIENCE", "20"))
