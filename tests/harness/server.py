"""Starting, stopping and restarting the server under test and the Python twin."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from . import settings

# A URL with a port; the path is absent where a server prints its root alone.
ADDRESS = re.compile(r"http://(?:localhost|127\.0\.0\.1):(\d+)(?:/[\w/-]*)?")


def example(name: str) -> str:
    """The binary of the Rust example of that name."""
    binary = settings.EXAMPLES / name
    if not binary.exists():
        raise FileNotFoundError(
            f"{binary} is not there: `cargo build --example {name}` makes it, or "
            "TROPISM_EXAMPLES names the folder that has it"
        )
    return str(binary)


def tropism_command(app: str, port: int) -> list[str]:
    """How the Rust example of that name is started."""
    return [example(app), "--port", str(port)]


def python_command(app: str, port: int) -> list[str]:
    """How the Python twin of that name is started."""
    script = settings.TWINS / f"{app}.py"
    if not script.exists():
        raise FileNotFoundError(f"{script} is not there: TROPISM_TWINS names the folder that has it")
    return [sys.executable, "-u", "-m", "bokeh", "serve", str(script), "--port", str(port)]


def command_under_test(app: str, port: int) -> list[str]:
    """How the server under test is started."""
    make = python_command if settings.UNDER_TEST == "python" else tropism_command
    return make(app, port)


def benchmark_command(app: str, port: int) -> list[str]:
    """How the server under test is started when it serves an app that a benchmark drives."""
    if settings.UNDER_TEST == "python":
        return python_command(app, port)
    return tropism_command("benchmark_apps", port)


class Server:
    """One server process that serves one app at `/{app}`."""

    def __init__(
        self,
        app: str,
        make_command: Callable[[str, int], list[str]] = command_under_test,
        patience: float = settings.PATIENCE,
    ) -> None:
        self.app = app
        self.port = 0
        self._make_command = make_command
        # Seconds within which it must have printed its address.
        self._patience = patience
        self._process: subprocess.Popen[str] | None = None
        self._output: list[str] = []
        self._changed = threading.Condition()

    def start(self) -> Server:
        """Start the process and wait for the address that it prints.

        Started again after a stop, it listens on the same port.
        """
        self._output = []
        self._process = subprocess.Popen(
            self._make_command(self.app, self.port),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            cwd=settings.REPOSITORY,
            env={name: value for name, value in os.environ.items() if name != "BOKEH_SIMPLE_IDS"},
        )
        threading.Thread(target=self._read, args=(self._process,), daemon=True).start()
        with self._changed:
            self._changed.wait_for(lambda: self._printed_port() or self._ended(), self._patience)
            port = self._printed_port()
        if not port:
            log = self.log
            self.kill()
            raise RuntimeError(f"{self.app} printed no address like http://localhost:1234/{self.app}:\n{log}")
        self.port = port
        return self

    def kill(self) -> None:
        """End the process at once, as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    @contextmanager
    def asleep(self) -> Iterator[None]:
        """Meanwhile the process does nothing at all."""
        if self._process is None:
            raise RuntimeError(f"{self.app} was not started")
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return not self._ended()

    @property
    def memory(self) -> int:
        """Bytes of memory that the process has for itself: not what is a part of a file. 0 when it has ended."""
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text() if self._process else ""
        except FileNotFoundError:
            return 0
        found = re.search(r"RssAnon:\s+(\d+) kB", status)
        return 1024 * int(found.group(1)) if found else 0

    @property
    def log(self) -> str:
        """All that the process has printed."""
        return "".join(self._output)

    @property
    def url(self) -> str:
        """The address of the app's page."""
        return f"http://localhost:{self.port}/{self.app}"

    @property
    def websocket_url(self) -> str:
        """The address of the app's websocket."""
        return f"ws://{urlsplit(self.url).netloc}/{self.app}/ws"

    def _ended(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def _printed_port(self) -> int | None:
        found = ADDRESS.search(self.log)
        return int(found.group(1)) if found else None

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            with self._changed:
                self._output.append(line)
                self._changed.notify_all()
        process.wait()
        with self._changed:
            self._changed.notify_all()
