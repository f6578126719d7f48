// Tells which of an application's extensions failed, in words; nothing if none did. Each leaves word of how it went.
(window.tropism ??= {}).failed_extension ??= (extensions) => {
  "use strict"

  for (const {name, key} of extensions) {
    const word = window.tropism.extensions?.[key]
    if (word == null) {
      return `The extension "${name}" could not be loaded, or its script cannot be read: see the browser's console.`
    }
    if (word.error != null) {
      return `The extension "${name}" failed: ${word.error}`
    }
  }
  return null
};
