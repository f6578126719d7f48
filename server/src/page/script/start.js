// Runs in every page that the server makes: starts the document, and tells people when that fails.
(() => {
  "use strict"

  const status = document.getElementById("tropism-status")
  const page = JSON.parse(document.getElementById("tropism-page").textContent)

  const fail = (text) => {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = "Try again"
    button.addEventListener("click", () => location.reload())
    const paragraph = document.createElement("p")
    paragraph.textContent = text
    const box = document.createElement("div")
    box.append(paragraph, button)
    status.replaceChildren(box)
    status.dataset.state = "failed"
  }

  // How often this page was loaded again in a row, kept from load to load.
  const RETRIES = `tropism-retries ${location.pathname}`
  const MAX_RETRIES = 3
  const storage = (use) => {
    try {
      return use(sessionStorage)
    } catch {
      return null
    }
  }
  const retries = () => storage((store) => Number(store.getItem(RETRIES))) ?? MAX_RETRIES

  const is_reachable = () => fetch(location.href, {method: "HEAD", cache: "no-store"}).then(() => true, () => false)

  // BokehJS does not try again if a connection is lost before the document came.
  const retry = async () => {
    const tries = retries()
    if (tries >= MAX_RETRIES) {
      fail("The application could not be reached. If loading the page again does not help, see the server's log.")
      return
    }
    status.textContent = "The connection was lost while the application was loading. Trying again"
    status.dataset.state = "failed"
    do {
      await new Promise((resolve) => setTimeout(resolve, 1000 * (tries + 1)))
    } while (!await is_reachable())
    storage((store) => store.setItem(RETRIES, tries + 1))
    location.reload()
  }

  if (window.Bokeh == null) {
    fail("BokehJS could not be loaded. Check the connection and load the page again.")
    return
  }

  const failed_extension = window.tropism.failed_extension(page.extensions)
  if (failed_extension != null) {
    fail(failed_extension)
    return
  }

  const is_connected = window.tropism.follow(page.render_items)

  // The document is there; roots may come later.
  const welcome = (doc) => {
    if (doc.roots().length > 0) {
      status.remove()
      return
    }
    status.textContent = "This application shows nothing: it has not added a root to its session."
    const note = () => {
      if (doc.roots().length > 0) {
        status.remove()
        doc.remove_on_change(note)
      }
    }
    doc.on_change(note)
  }

  // What goes wrong with an item is logged, and its views are missing from the result.
  window.Bokeh.embed.embed_items(page.docs_json, page.render_items).then((views) => {
    if (views.length == page.render_items.length) {
      storage((store) => store.removeItem(RETRIES))
      const [doc] = window.Bokeh.documents
      welcome(doc)
    } else if (is_connected()) {
      fail("The application could not be opened. If loading the page again does not help, see the server's log.")
    } else {
      retry()
    }
  })
})()
