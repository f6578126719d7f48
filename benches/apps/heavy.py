"""A stream: every 20 ms 1,000 rows of a time and five sines, of which the last 100,000 are kept."""

from waves import stream

stream("heavy", "Heavy stream", rows=1_000, period=20, rollover=100_000)
