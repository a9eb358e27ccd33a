// Search while somebody types, and copy citations. Every page works without it.
"use strict";

(() => {
  const form = document.querySelector("form.search");
  const field = document.getElementById("query");
  const results = document.getElementById("results");
  const pause = 150; // milliseconds without a key, after which a query is sent
  let timer = 0;
  let request = null;

  async function show() {
    request?.abort();
    request = new AbortController();
    const query = field.value;
    const address = new URL(form.action);
    if (query.trim()) address.searchParams.set("q", query);
    const part = new URL(address);
    part.searchParams.set("part", "1");
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(part, { signal: request.signal });
      if (!answer.ok) throw new Error(await answer.text());
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const said = page.querySelector("[role=status]")?.textContent ?? "";
      const status = results.querySelector("[role=status]");
      results.replaceChildren(...page.body.childNodes);
      const fresh = results.querySelector("[role=status]");
      if (status && fresh) { // the same element says the new words, so that screen readers speak them
        fresh.replaceWith(status);
        status.textContent = said;
      }
      history.replaceState(null, "", address);
      document.title = query.trim() || document.querySelector(".name").textContent;
    } catch (error) {
      if (error.name !== "AbortError") form.submit(); // the server then says what is wrong
    } finally {
      results.removeAttribute("aria-busy");
    }
  }

  if (form && field && results && !document.documentElement.dataset.site) {
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, pause);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      show();
    });
  }

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
