// Copy citations as rich text. Every page works without it.
"use strict";

(() => {
  function copyByEvent(html, text) { // where the clipboard is not offered, as on plain HTTP
    const listener = (event) => {
      event.clipboardData.setData("text/html", html);
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    };
    document.addEventListener("copy", listener);
    const done = document.execCommand("copy");
    document.removeEventListener("copy", listener);
    return done;
  }

  async function copy(element) {
    const text = element.innerText.trim();
    const html = element.localName === "pre" ? element.outerHTML : element.innerHTML;
    try {
      const kinds = { "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) };
      await navigator.clipboard.write([new ClipboardItem(kinds)]);
      return true;
    } catch {
      return copyByEvent(html, text);
    }
  }

  for (const button of document.querySelectorAll("button.copy")) {
    const words = button.innerHTML;
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    said.className = "said";
    button.after(said);
    button.hidden = false;
    button.addEventListener("click", async () => {
      said.textContent = (await copy(document.getElementById(button.dataset.copy))) ? "Copied" : "Not copied: select the text and copy it";
      setTimeout(() => { said.textContent = ""; }, 3000);
    });
  }
})();
