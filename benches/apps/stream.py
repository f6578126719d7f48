"""A stream: every 50 ms 10 rows of a time and five sines, of which the last 1,000 are kept."""

from waves import stream

stream("stream", "Stream", rows=10, period=50, rollover=1_000)
