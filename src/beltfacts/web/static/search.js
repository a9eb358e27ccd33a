// Search on the server while somebody types. Every page works without it.
"use strict";

(() => {
  const form = document.querySelector("form.search");
  const field = document.getElementById("query");
  const results = document.getElementById("results");
  const pause = 150; // milliseconds without a key, after which a query is sent
  let timer = 0;
  let request = null;

  const failed = "No answer came. Press Search to try again.";

  async function show(isAsked) {
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
      if (error.name === "AbortError") return;
      if (isAsked) form.submit(); // the server then says what is wrong
      const status = results.querySelector("[role=status]");
      if (status) status.textContent = failed; // who types goes on typing
    } finally {
      results.removeAttribute("aria-busy");
    }
  }

  if (form && field && results) {
    const later = (event) => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(show, pause, false); // a word of Chinese is not ready before it is chosen
    };
    field.addEventListener("input", later);
    field.addEventListener("compositionend", later);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      show(true);
    });
  }
})();
