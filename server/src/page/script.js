// Runs in every page that the server makes: starts the document, and tells people when that fails.
(() => {
  "use strict"

  const status = document.getElementById("tropism-status")
  const page = JSON.parse(document.getElementById("tropism-page").textContent)

  const fail = (text) => {
    status.textContent = text
    status.dataset.state = "failed"
  }

  if (window.Bokeh == null) {
    fail("BokehJS could not be loaded. Check the connection and load the page again.")
    return
  }

  // What goes wrong with an item is logged, and its views are missing from the result.
  window.Bokeh.embed.embed_items(page.docs_json, page.render_items).then((views) => {
    if (views.length == page.render_items.length) {
      status.remove()
    } else {
      fail("The application could not be opened. Load the page again; if that does not help, see the server's log.")
    }
  })
})()
