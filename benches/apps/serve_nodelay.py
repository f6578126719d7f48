"""`bokeh` whose websockets do not wait for acknowledgements: each small frame leaves at once (TCP_NODELAY).

Bokeh writes every frame of a message by itself, and Nagle's algorithm then holds the second back for as long
as the browser delays its acknowledgement, about 40 ms. This is what the same server does without that wait.
Takes the arguments of `bokeh`: `python serve_nodelay.py serve sliders.py`.
"""

import sys
from functools import wraps

from bokeh.__main__ import main
from bokeh.server.views.ws import WSHandler


def without_delay(opened):
    """Bokeh's `open`, on a socket that sends at once."""

    @wraps(opened)
    def open_without_delay(handler, *arguments, **options):
        handler.set_nodelay(True)
        return opened(handler, *arguments, **options)

    return open_without_delay


if __name__ == "__main__":
    WSHandler.open = without_delay(WSHandler.open)
    sys.argv[0] = "bokeh"
    main()
