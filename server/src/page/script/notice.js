// Says something at the edge of the page, with a button for what people can do about it.
(window.tropism ??= {}).notice ??= (() => {
  "use strict"

  const style = {
    position: "fixed", left: "50%", bottom: "1rem", transform: "translateX(-50%)", zIndex: "10000",
    boxSizing: "border-box", width: "max-content", maxWidth: "calc(100% - 2rem)", padding: "0.75rem 1rem",
    display: "flex", gap: "1rem", alignItems: "center",
    font: "0.9375rem/1.4 system-ui, sans-serif", color: "#7a0b1e", background: "#fff6f6",
    border: "1px solid #c9364c", borderRadius: "0.375rem", boxShadow: "0 2px 8px #0003",
  }

  return (text, label, action) => {
    const box = document.createElement("div")
    box.className = "tropism-notice"
    box.setAttribute("role", "alert")
    Object.assign(box.style, style)
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = label
    button.style.font = "inherit"
    button.addEventListener("click", () => {
      box.remove()
      action()
    })
    box.append(text, button)
    document.body.append(box)
  }
})();
