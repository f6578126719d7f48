"""How clients treat a document."""

from bokeh.io import curdoc
from bokeh.models import Div


def connection():
    curdoc().config.update(reconnect_session=False, notify_connection_status=False)
    return [Div(text="kept quiet")]
