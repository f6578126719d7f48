// Follows how BokehJS fares with what our server sends, and tells the server: which patches were applied, which failed,
// and when an animation frame came behind them. A page that failed pulls its document anew.
(window.tropism ??= {}).follow ??= (() => {
  "use strict"

  const {notice, show_errors} = window.tropism

  const TYPE = "TROPISM"

  // With so many attempts to reconnect left BokehJS waits 8 s for the next; with fewer longer, and in the end for ever.
  const LEAST_ATTEMPTS = 2

  // Of our own applications. Others in this page may come from servers that do not know our messages.
  const tokens = new Set()
  // Those that said hello.
  const connections = new Set()
  // Documents that are being replaced.
  const replacing = new WeakSet()
  // The sessions whose losses are watched.
  const watched = new WeakSet()
  // The newest message of each connection that is applied and not painted.
  const unpainted = new Map()

  // What we need of BokehJS, unless it lacks any of it.
  const parts_of = (Bokeh) => {
    try {
      const {ClientConnection} = Bokeh.require("client/connection")
      const {ClientSession} = Bokeh.require("client/session")
      const {Document} = Bokeh.require("document/document")
      const {Message} = Bokeh.require("protocol/message")
      const {Receiver} = Bokeh.require("protocol/receiver")
      const {Deserializer} = Bokeh.require("core/serialization/deserializer")
      const used = [
        ClientConnection.prototype.connect, ClientConnection.prototype.send,
        ClientConnection.prototype._repull_session_doc, ClientSession.prototype.handle, Document.prototype.replace_with_json,
        Message.create, Message.prototype.msgid, Message.prototype.msgtype, Receiver, Deserializer,
      ]
      const parts = {ClientConnection, ClientSession, Deserializer, Document, Message, Receiver}
      return used.every((item) => typeof item == "function") ? parts : null
    } catch {
      return null
    }
  }

  const hook = ({ClientConnection, ClientSession, Deserializer, Document, Message, Receiver}) => {
    const {connect, send, _repull_session_doc} = ClientConnection.prototype
    const {handle} = ClientSession.prototype
    const {replace_with_json} = Document.prototype

    const in_short = (error) => `${error}`.slice(0, 2000)

    const say = (connection, content) => {
      if (connection.socket?.readyState == WebSocket.OPEN) {
        send.call(connection, Message.create(TYPE, {}, content))
      }
    }

    // What came of a message that was cut would be taken for the beginning of the next one.
    ClientConnection.prototype.connect = function() {
      if (tokens.has(this.token)) {
        this._receiver = new Receiver()
      }
      return connect.call(this)
    }

    // BokehJS only logs that it could not take the document again when it came back.
    ClientConnection.prototype._repull_session_doc = function(resolve, reject) {
      const is_again = this.session != null && tokens.has(this.token)
      return _repull_session_doc.call(this, resolve, (error) => {
        if (is_again) {
          say(this, {failed: "", error: in_short(error)})
        }
        reject(error)
      })
    }

    ClientConnection.prototype.send = function(message) {
      if (tokens.has(this.token)) {
        if (message.msgtype() == "PULL-DOC-REQ") {
          connections.add(this)
          say(this, {hello: 1})
        } else if (message.msgtype() == "PATCH-DOC" && replacing.has(this.session?.document)) {
          // It would give the server back all that has just come from it.
          return
        }
      }
      send.call(this, message)
    }

    Document.prototype.replace_with_json = function(json) {
      // BokehJS would forget the classes with the document that it moves the models from, and know no further models of
      // them.
      const unknown = (json.defs ?? []).filter(({name}) => this.resolver.get(name) == null)
      new Deserializer(this.resolver).decode(unknown)
      replacing.add(this)
      try {
        replace_with_json.call(this, json)
      } finally {
        replacing.delete(this)
      }
    }

    const paint = (connection, id) => {
      if (!unpainted.has(connection)) {
        requestAnimationFrame(() => {
          say(connection, {painted: unpainted.get(connection)})
          unpainted.delete(connection)
        })
      }
      unpainted.set(connection, id)
    }

    const pull = (connection) => {
      connection._repull_session_doc(() => say(connection, {replaced: true}), () => {})
    }

    const stop = (connection, text) => {
      connection.closed_permanently = true
      notice(text, "Load it again", () => location.reload())
    }

    const obey = (connection, {pull: must_pull, errors, stop: reason}) => {
      if (must_pull) {
        pull(connection)
      }
      if (errors != null) {
        show_errors(connection.session.document, errors)
      }
      if (reason != null) {
        stop(connection, reason)
      }
    }

    ClientSession.prototype.handle = function(message) {
      const connection = [...connections].find((connection) => connection.session === this)
      if (connection == null) {
        handle.call(this, message)
        return
      }
      watch(connection)
      const id = message.msgid()
      switch (message.msgtype()) {
        case "PATCH-DOC":
          try {
            handle.call(this, message)
          } catch (error) {
            say(connection, {failed: id, error: in_short(error)})
            throw error
          }
          say(connection, {applied: id})
          paint(connection, id)
          break
        case TYPE:
          obey(connection, message.content)
          break
        default:
          handle.call(this, message)
      }
    }
  }

  // BokehJS gives up after five attempts; what it counts down from is kept from running out.
  const watch = (connection) => {
    const {session} = connection
    if (watched.has(session)) {
      return
    }
    watched.add(session)
    session.document.on_event("connection_lost", () => {
      show_errors(session.document, [])
      if (connection._reconnection_attempts_left <= LEAST_ATTEMPTS) {
        connection._reconnection_attempts_left = LEAST_ATTEMPTS + 1
      }
    })
  }

  let is_hooked = false

  // Follows the sessions of these items. Gives a function that tells whether all of them are connected.
  return (items) => {
    const parts = is_hooked ? null : parts_of(window.Bokeh)
    if (parts != null) {
      hook(parts)
      is_hooked = true
    }
    items.forEach(({token}) => tokens.add(token))
    const is_connected = ({token}) => [...connections].some((known) => known.token == token && known.socket != null)
    return () => !is_hooked || items.every(is_connected)
  }
})();
