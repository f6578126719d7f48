// Shows why outputs could not be computed, each in a small box over the view that it feeds.
(window.tropism ??= {}).show_errors ??= (() => {
  "use strict"

  const style = {
    position: "absolute", left: "4px", top: "4px", zIndex: "1000", boxSizing: "border-box",
    width: "max-content", minWidth: "12rem", maxWidth: "calc(100% - 8px)", padding: "0.375rem 0.625rem",
    font: "0.8125rem/1.4 system-ui, sans-serif", color: "#7a0b1e", background: "#fff6f6f2",
    border: "1px solid #c9364c", borderRadius: "0.25rem", boxShadow: "0 1px 4px #0003",
    whiteSpace: "pre-wrap", overflowWrap: "anywhere", textAlign: "left",
    // What is below, a slider say, must stay of use.
    pointerEvents: "none",
  }

  // How often views are looked for that are not there: some are built late, and some never.
  const MAX_TRIES = 20

  // Longer lists of plain values are columns of data.
  const LONG = 1000

  // For each document the errors that there are, and the boxes that show them.
  const shown = new Map()

  // Whether a model is, or refers to, another one. What code in the browser is given is not shown by whoever calls it.
  const refers = (value, model, seen = new Set()) => {
    if (value === model) {
      return true
    }
    if (value == null || typeof value != "object" || ArrayBuffer.isView(value) || seen.has(value)) {
      return false
    }
    seen.add(value)
    if (Array.isArray(value) && value.length > LONG && typeof value[0] != "object") {
      return false
    }
    if (Array.isArray(value) || value instanceof Map) {
      return [...value.values()].some((item) => refers(item, model, seen))
    }
    const is_code = (name) => name.startsWith("js_")
    const entries = Object.entries(value.attributes ?? (value.constructor == Object ? value : {}))
    return entries.some(([name, item]) => !is_code(name) && refers(item, model, seen))
  }

  // A view that has a place of its own on the page: of a glyph, the plot.
  const box_of = (view) => {
    while (view.parent != null && (view.shadow_el == null || typeof view.update_bbox != "function")) {
      view = view.parent
    }
    return view
  }

  // The views of a model; of one that has none, those that show it.
  const views_of = (doc, model) => {
    const views = [...window.Bokeh.index.query((view) => view.model.document === doc)]
    const own = views.filter((view) => view.model === model)
    if (own.length > 0) {
      return new Set(own.map(box_of))
    }
    const shows = new Set(views.filter((view) => refers(view.model, model)))
    const innermost = [...shows].filter((view) => ![...view.children()].some((child) => shows.has(child)))
    return new Set(innermost.map(box_of))
  }

  const make_box = (texts) => {
    const box = document.createElement("div")
    box.className = "tropism-error"
    box.setAttribute("role", "alert")
    Object.assign(box.style, style)
    box.textContent = [...texts].join("\n")
    return box
  }

  // Boxes anew, wherever their views are now.
  const place = (doc, state) => {
    state.boxes.forEach((box) => box.remove())
    state.is_incomplete = false
    const texts = new Map()
    for (const {model: id, property, text} of state.errors) {
      const model = doc.get_model_by_id(id)
      const views = model != null ? views_of(doc, model) : new Set()
      state.is_incomplete ||= views.size == 0
      for (const view of views) {
        texts.set(view, [...texts.get(view) ?? [], `${property} could not be computed: ${text}`])
      }
    }
    state.boxes = [...texts].map(([view, lines]) => {
      const box = make_box(new Set(lines))
      view.shadow_el.append(box)
      return box
    })
  }

  // Views are built in the background, and built anew, which takes what stands in them away.
  const refresh = () => {
    for (const [doc, state] of shown) {
      if (!state.is_incomplete && state.boxes.every((box) => box.isConnected)) {
        state.tries = 0
      } else if (state.tries++ < MAX_TRIES) {
        place(doc, state)
      }
    }
  }

  let timer = null

  return (doc, errors) => {
    const state = shown.get(doc) ?? {boxes: []}
    Object.assign(state, {errors, tries: 0})
    place(doc, state)
    if (errors.length > 0) {
      shown.set(doc, state)
      timer ??= setInterval(refresh, 500)
    } else {
      shown.delete(doc)
    }
    if (shown.size == 0) {
      clearInterval(timer)
      timer = null
    }
  }
})();
