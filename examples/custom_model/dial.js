// The view of a dial: a hand that follows a click, and the property.
const {LayoutDOM, LayoutDOMView} = Bokeh.require("models/layouts/layout_dom")

class DialView extends LayoutDOMView {
  get child_models() {
    return []
  }

  connect_signals() {
    super.connect_signals()
    this.connect(this.model.properties.angle.change, () => this.turn())
  }

  render() {
    super.render()
    this.face = document.createElement("div")
    this.face.className = "dial"
    this.face.style.cssText = "position: relative; width: 160px; height: 160px; border-radius: 50%; cursor: pointer; " +
      "box-sizing: border-box; border: 4px solid #30475e; background: #f4f7fa"
    this.hand = document.createElement("div")
    this.hand.className = "hand"
    this.hand.style.cssText = "position: absolute; left: 74px; top: 8px; width: 4px; height: 68px; " +
      "background: #d1495b; transform-origin: 50% 100%"
    this.face.append(this.hand)
    this.face.addEventListener("click", ({clientX, clientY}) => {
      const {left, top, width, height} = this.face.getBoundingClientRect()
      const angle = Math.atan2(clientX - left - width/2, top + height/2 - clientY)*180/Math.PI
      this.model.angle = Math.round((angle + 360) % 360)
    })
    this.shadow_el.append(this.face)
    this.turn()
  }

  turn() {
    this.hand.style.transform = `rotate(${this.model.angle}deg)`
  }
}

class Dial extends LayoutDOM {
  static __name__ = "Dial"
  static {
    this.prototype.default_view = DialView
    this.define(({Float}) => ({angle: [Float, 0]}))
  }
}

Bokeh.Models.register(Dial)
