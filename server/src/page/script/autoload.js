// Puts an application into an element of a page that this server did not make. Called with what to load and to embed.
((page) => {
  "use strict"

  const load = ({src, integrity}) => new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = src
    if (integrity != null) {
      script.integrity = integrity
      script.crossOrigin = "anonymous"
    }
    script.onload = resolve
    script.onerror = () => reject(new Error(`${src} could not be loaded`))
    document.head.append(script)
  })

  const wait_for_bokeh = async () => {
    for (let tries = 0; window.Bokeh == null; tries++) {
      if (tries == 100) {
        throw new Error("BokehJS is not there: the page must load it, or let the server do so")
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  const load_all = async () => {
    for (const script of page.scripts) {
      await load(script)
    }
    await wait_for_bokeh()
  }

  const again = document.currentScript?.src ?? ""

  const fail = (element, text) => {
    element.textContent = `${text ?? "The application could not be opened."} `
    if (again == "") {
      return
    }
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = "Try again"
    button.addEventListener("click", () => {
      element.replaceChildren()
      load({src: again}).catch(() => fail(element))
    })
    element.append(button)
  }

  const load_once = () => window.tropism_bokehjs ??= load_all().catch((error) => {
    window.tropism_bokehjs = null
    throw error
  })

  // Several applications in one page share one BokehJS, whose parts come one after the other; or the page has its own.
  const has_own = window.Bokeh != null && window.tropism_bokehjs === undefined
  const loaded = has_own ? Promise.resolve() : load_once()

  // After BokehJS, and each once for all applications of the page.
  const load_extensions = async () => {
    const loading = window.tropism_extensions ??= new Map()
    for (const {key, src} of page.extensions) {
      if (!loading.has(key)) {
        loading.set(key, load({src}).catch(() => loading.delete(key)))
      }
      await loading.get(key)
    }
    failed_extension = window.tropism.failed_extension(page.extensions)
    if (failed_extension != null) {
      throw new Error(failed_extension)
    }
  }

  let failed_extension = null

  // What goes wrong with an item is logged, and its views are missing from the result.
  loaded
    .then(load_extensions)
    .then(() => window.tropism.follow(page.render_items))
    .then(() => window.Bokeh.embed.embed_items(page.docs_json, page.render_items, page.app_path, page.absolute_url))
    .catch((error) => {
      console.error(error)
      return []
    })
    .then((views) => {
      const element = document.getElementById(page.render_items[0].elementid)
      if (views.length == 0 && element != null) {
        fail(element, failed_extension)
      }
    })
})
