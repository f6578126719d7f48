"""A TCP proxy in front of a server, to stall and cut connections as a network does."""

from __future__ import annotations

import asyncio
import threading

from .server import Server
from .settings import PATIENCE


class Proxy:
    """Forwards bytes both ways; `cut` drops all connections, `closed` refuses new ones, `stalled` holds back."""

    def __init__(self, server: Server) -> None:
        self.closed = False
        self._server = server
        self._writers: set[asyncio.StreamWriter] = set()
        self._budget: int | None = None
        self._exhausted = threading.Event()
        self._flows = asyncio.Event()
        self._flows.set()
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        listener = self._run(asyncio.start_server(self._accept, "localhost", 0))
        self.port: int = listener.sockets[0].getsockname()[1]
        self._listener = listener

    def __enter__(self) -> Proxy:
        return self

    def __exit__(self, *_: object) -> None:
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)

    @property
    def url(self) -> str:
        """The address of the app's page through the proxy."""
        return f"http://localhost:{self.port}/{self._server.app}"

    def cut(self) -> None:
        """Drop every connection at once, without a goodbye to either side."""
        self._run(self._cut())

    def stall(self) -> None:
        """Let nothing more through from the server to a client until `resume`."""
        self._loop.call_soon_threadsafe(self._flows.clear)

    def resume(self) -> None:
        """Let through what was held back, and what comes."""
        self._loop.call_soon_threadsafe(self._flows.set)

    def cut_after(self, count: int) -> None:
        """Drop every connection as soon as `count` more bytes went from the server to a client."""
        self._exhausted.clear()
        self._budget = count

    @property
    def was_cut(self) -> bool:
        """Whether what `cut_after` announced has happened."""
        return self._exhausted.is_set()

    def _run(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(PATIENCE)

    async def _cut(self) -> None:
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    async def _close(self) -> None:
        self._listener.close()
        await self._cut()
        # None is left behind when the loop stops: Python would complain of each.
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.closed:
            writer.transport.abort()
            return
        try:
            up_reader, up_writer = await asyncio.open_connection("localhost", self._server.port)
        except OSError:
            writer.transport.abort()
            return
        self._writers |= {writer, up_writer}
        await asyncio.gather(self._pump(reader, up_writer), self._pump(up_reader, writer, downwards=True))
        self._writers -= {writer, up_writer}

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, downwards: bool = False
    ) -> None:
        try:
            while data := await reader.read(65536):
                if downwards:
                    await self._flows.wait()
                if downwards and self._budget is not None:
                    data, self._budget = data[: self._budget], self._budget - len(data)
                writer.write(data)
                await writer.drain()
                if downwards and self._budget is not None and self._budget <= 0:
                    # A close, and not an abort, so that the client gets all the bytes before the cut.
                    self._budget = None
                    writer.close()
                    await self._cut_others(writer)
                    return
            writer.close()
        except OSError:
            writer.transport.abort()

    async def _cut_others(self, spared: asyncio.StreamWriter) -> None:
        self._writers.discard(spared)
        await self._cut()
        self._exhausted.set()
