// Search a site in the browser: every word of a query must be in a fact, digits exactly. Other pages of the site work without it.
"use strict";

const beltfacts = (() => {
  const shown = 10; // facts that an answer shows at first
  const nearest = 5; // facts that leave something open
  const pause = 120; // milliseconds without a key, after which a query is answered
  const weights = [1, 0.8, 0.5]; // of what a fact is about, what it tells, and its exact words
  const ofType = 0.4; // weight of a figure of the type that a word asks for: kilometres for "length"
  const answers = 1.5; // what a figure gains by being of a type that the question asks for
  const prefixes = 12; // words that the beginning of one may stand for
  const own = document.currentScript.src.replace(/static\/site\.js.*$/, "");
  const waiting = new Map();
  const parts = new Map();
  let version = "";

  // ── The index ───────────────────────────────────────────────────────────────────────────────────────────────────────

  function take(name, itsVersion, content) {
    if (version && itsVersion !== version) throw new Error("the site has been replaced");
    version = itsVersion;
    waiting.get(name)?.(content);
  }

  function load(name) { // a script and no request: a page that is opened from the disk may not ask for files
    if (!parts.has(name)) {
      parts.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        waiting.set(name, resolve);
        script.src = `${own}search/${name}.js${version && `?${version}`}`;
        script.onload = () => reject(new Error(`${name} is of another version`)); // without effect where it was taken
        script.onerror = () => reject(new Error(`${name} is missing`));
        document.head.append(script);
      }));
    }
    return parts.get(name);
  }

  function facts(distances) {
    let at = 0;
    return distances.map((distance) => (at += distance));
  }

  function shardOf(index, term) {
    let low = 0, high = index.firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (index.firsts[middle] <= term) low = middle; else high = middle - 1;
    }
    return low;
  }

  async function entriesFrom(index, term, most, fits) {
    const found = [];
    for (let shard = shardOf(index, term); shard < index.firsts.length; shard += 1) {
      for (const entry of await load(`terms-${shard}`)) {
        if (entry[0] < term) continue;
        if (!fits(entry[0]) || found.length >= most) return found;
        found.push(entry);
      }
    }
    return found;
  }

  async function entryOf(index, term) {
    return index.firsts.length ? (await load(`terms-${shardOf(index, term)}`)).find((entry) => entry[0] === term) : undefined;
  }

  // ── Words, as library/index/tokenizer.py and stemmer.py have them ───────────────────────────────────────────────────

  const letters = { "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss" };
  const isCjk = (text) => /^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/.test(text);

  function normalized(text) {
    return text.replace(/[Uu]\.?[Ss]\.?(?= [Dd]ollar)|[A-Za-z]{1,3}(?=\$)/gu, "").normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").normalize("NFC")
      .replace(/[đðøłıħæœþß]/gu, (letter) => letters[letter]).replace(/\u2019/gu, "'");
  }

  function numbersOf(token) {
    const groups = token.split(",");
    const grouped = groups[0].length <= 3 && groups.slice(1).every((group) => group.split(".")[0].replace(/[sthndr]+$/u, "").length === 3);
    return grouped ? [groups.join("")] : groups;
  }

  function tokensOf(text) {
    const apart = normalized(text).replace(/(?<=[0-9])(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])(?=[0-9])/gu, " ");
    const found = [];
    for (const [token] of apart.matchAll(/\p{Nd}+(?:,\p{Nd}+)*(?:\.\p{Nd}+)?[\p{L}\p{N}]*|[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)?/gu)) {
      if (/^[\x00-\x7f]*$/.test(token)) {
        const [head, tail] = token.split("'");
        found.push(...(tail === undefined ? (token.includes(",") ? numbersOf(token) : [token]) : [tail === "s" ? head : head + tail]));
      } else {
        for (const [run] of token.replaceAll("'", "").matchAll(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+|[^\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+/gu)) {
          if (!isCjk(run) || run.length === 1) found.push(run);
          else for (let at = 0; at + 1 < run.length; at += 1) found.push(run.slice(at, at + 2));
        }
      }
    }
    return found;
  }

  function basesOf(word) {
    const found = [];
    if (!/^[a-z]+$/.test(word)) return found;
    if (/(ies|ied|ily)$/.test(word)) found.push(word.slice(0, -3) + "y");
    else if (/[^s]s$/.test(word)) {
      found.push(word.slice(0, -1));
      if (/(ses|xes|zes|ches|shes|oes)$/.test(word)) found.push(word.slice(0, -2));
    }
    for (const ending of ["ed", "ing"]) {
      if (word.endsWith(ending)) {
        const base = word.slice(0, -ending.length);
        found.push(base, base + "e");
        if (base && base.at(-1) === base.at(-2)) found.push(base.slice(0, -1));
      }
    }
    if (word.endsWith("ly")) found.push(word.slice(0, -2), word.slice(0, -1) + "e");
    return found.filter((base) => base.length >= 3);
  }

  // ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  async function wordOf(index, word, mayGoOn) { // the facts that have a word, each with the best weight; and as what it was read
    const forms = [word, ...basesOf(word)];
    const entries = [];
    for (const form of new Set(forms)) {
      const entry = await entryOf(index, form);
      if (!entry) continue;
      entries.push(entry);
      for (const other of entry[5]) entries.push(await entryOf(index, other));
    }
    let readAs = [];
    if (!entries.length && mayGoOn && word.length > 2 && !/^[0-9]/.test(word)) {
      entries.push(...(await entriesFrom(index, word, prefixes, (term) => term.startsWith(word))).filter((entry) => !/[0-9]/.test(entry[0])));
      readAs = entries.map((entry) => entry[0]);
    }
    const found = new Map();
    const guarded = new Set();
    for (const entry of entries) {
      weights.forEach((weight, field) => {
        for (const fact of facts(entry[field + 1])) found.set(fact, Math.max(weight, found.get(fact) ?? 0));
      });
      for (const fact of facts(entry[4])) guarded.add(fact);
    }
    return { word, found, guarded, readAs, isKnown: entries.length > 0 };
  }

  function isOneEdit(one, other) { // a letter more, less, changed, or two that changed places
    let start = 0, end = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
    const [here, there] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
    return Math.max(here.length, there.length) < 2 || (here.length === 2 && here[1] + here[0] === there);
  }

  async function meantBy(index, word) { // words of the index that one may be a slip of; they are offered, never taken
    if (word.length < 5 || !/^[a-z]+$/.test(word)) return [];
    const beginning = word.slice(0, 2);
    const entries = await entriesFrom(index, beginning, 10000, (term) => term.startsWith(beginning));
    return entries.filter((entry) => isOneEdit(word, entry[0])).slice(0, 3).map((entry) => entry[0]);
  }

  function admitGuarded(index, words) { // "sudan" is no name of South Sudan, unless "south" is asked too
    const asked = new Set(words.map((each) => each.word));
    const needs = new Map(index.needs.map(([subject, terms]) => [subject, new Map(terms)]));
    for (const each of words) {
      for (const fact of each.guarded) {
        const needed = needs.get(index.subjects[fact])?.get(each.word) ?? [each.word];
        if (needed.every((term) => asked.has(term))) each.found.set(fact, weights[0]);
      }
    }
  }

  async function admitTypes(index, words) { // a length is answered by kilometres, and a number by any count
    const types = new Map(index.typeWords);
    for (const each of words) {
      const entry = types.has(each.word) ? await entryOf(index, `=${types.get(each.word)}`) : undefined;
      if (!entry) continue;
      for (const fact of facts(entry[2])) each.found.set(fact, Math.max(ofType, each.found.get(fact) ?? 0));
      each.isKnown = true;
      each.readAs = [];
    }
  }

  async function answering(index, query) { // the facts whose figures are of a type that the question asks for
    const text = ` ${normalized(query).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
    const asked = index.questions.filter(([phrase]) => text.includes(isCjk(phrase) ? phrase : ` ${phrase} `)).flatMap(([, types]) => types);
    const entries = await Promise.all([...new Set(asked)].map((type) => entryOf(index, `=${type}`)));
    return new Set(entries.flatMap((entry) => (entry ? facts(entry[2]) : [])));
  }

  async function answer(query) {
    const index = await load("index");
    const stop = new Set(index.stop);
    const all = [...new Set(tokensOf(query))];
    const kept = all.filter((token) => !stop.has(token));
    const asked = kept.length ? kept : all;
    const mayGoOn = /[\p{L}]$/u.test(query); // the last word may not be written to its end
    const words = await Promise.all(asked.map((word, at) => wordOf(index, word, mayGoOn && at === asked.length - 1)));
    admitGuarded(index, words);
    await admitTypes(index, words);
    const wanted = await answering(index, query);
    const scores = new Map();
    for (const each of words) {
      each.rarity = Math.log(1 + index.facts / (1 + each.found.size));
      for (const [fact, weight] of each.found) {
        const score = scores.get(fact) ?? { fact, sum: 0, count: 0, about: 0 };
        score.sum += weight * each.rarity;
        score.count += 1;
        score.about += weight === weights[0] ? 1 : 0;
        scores.set(fact, score);
      }
    }
    const best = [...scores.values()];
    for (const each of best) if (wanted.has(each.fact)) each.sum += answers;
    for (const each of best) each.sum += 0.5 * (each.about / Math.max(index.lengths[each.fact], each.about)); // little else is named
    best.sort((one, other) => other.count - one.count || other.sum - one.sum || one.fact - other.fact);
    const hits = best.filter((each) => each.count === words.length).sort((one, other) => (Math.abs(other.sum - one.sum) > 1e-9 ? other.sum - one.sum : one.fact - other.fact));
    const near = hits.length ? [] : best.filter((each) => each.about && each.count * 2 >= words.length).slice(0, nearest);
    return {
      index, words, hits,
      near: near.map((each) => ({ ...each, missed: words.filter((word) => !word.found.has(each.fact)).map((word) => word.word) })),
      unknown: words.filter((word) => !word.isKnown).map((word) => word.word),
    };
  }

  // ── The page ────────────────────────────────────────────────────────────────────────────────────────────────────────

  function made(name, words = "", attributes = {}) {
    const element = document.createElement(name);
    element.textContent = words;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  async function cardOf(index, fact) {
    const cards = await load(`cards-${Math.floor(fact / index.cardsAFile)}`);
    return new DOMParser().parseFromString(cards[fact % index.cardsAFile], "text/html").body.firstElementChild;
  }

  async function listOf(index, several) {
    const list = made("ol", "", { class: "cards" });
    for (const [at, each] of several.entries()) {
      const card = await cardOf(index, each.fact);
      if (each.missed) {
        const line = made("p", "", { class: "missed" });
        line.append(made("strong", "Not in it: "), each.missed.join("; "));
        card.querySelector("h3").after(line);
      } else if (at === 0) {
        card.classList.add("large");
      }
      const item = made("li");
      item.append(card);
      list.append(item);
    }
    return list;
  }

  const counted = (count, one, several) => `${count.toLocaleString("en")} ${count === 1 ? one : several}`;

  async function pageOf(query, limit) { // what stands in the place of results, and what a screen reader says
    const { index, words, hits, near, unknown } = await answer(query);
    const open = near.length ? `; ${counted(near.length, "leaves", "leave")} something open.` : ".";
    const said = (hits.length ? counted(hits.length, "fact has all of it", "facts have all of it") : "No fact has all of it") + open;
    const content = [made("h1", hits.length ? `Results for ${query}` : `No match for ${query}`, { class: "small" })];
    for (const each of words) {
      if (each.readAs.length) content.push(made("p", `“${each.word}” was read as the beginning of ${each.readAs.slice(0, 5).join(", ")}.`, { class: "message" }));
    }
    for (const word of unknown) {
      const line = made("p", `No fact has the word “${word}”. `, { class: "message" });
      for (const meant of await meantBy(index, word)) {
        const button = made("button", `Search for “${meant}”`, { type: "button", class: "meant" });
        button.addEventListener("click", () => {
          field.value = [...tokensOf(query)].map((token) => (token === word ? meant : token)).join(" ");
          show();
        });
        line.append(button, " ");
      }
      content.push(line);
    }
    content.push(await listOf(index, hits.slice(0, limit)));
    if (hits.length > limit) {
      const more = made("button", `Show ${Math.min(hits.length, limit + 40) - limit} more`, { type: "button" });
      more.addEventListener("click", () => show(limit + 40));
      content.push(made("p", `${limit} of ${hits.length.toLocaleString("en")} shown. `, { class: "more" }), more);
    }
    if (near.length) {
      const part = made("div", "", { class: "near" });
      part.append(await listOf(index, near));
      content.push(made("h2", "These leave something open", { id: "near" }), part);
    }
    return { content, said };
  }

  const form = document.querySelector("form.search");
  const field = document.getElementById("query");
  const results = document.getElementById("results");
  let timer = 0;
  let newest = 0;
  let start = [];

  async function show(limit = shown) {
    const number = (newest += 1);
    const query = field.value.trim();
    const status = results.querySelector("[role=status]");
    results.setAttribute("aria-busy", "true");
    try {
      const { content, said } = query ? await pageOf(query, limit) : { content: start, said: "" };
      if (number !== newest) return;
      results.replaceChildren(...content);
      (results.querySelector("h1") ?? results.lastElementChild).after(status); // the same element, so that screen readers speak
      status.textContent = said;
      document.title = query || document.querySelector(".name").textContent;
      const address = new URL(location.href);
      if (query) address.searchParams.set("q", query); else address.searchParams.delete("q");
      if (location.protocol !== "file:") history.replaceState(null, "", address);
    } catch (error) {
      if (number === newest) status.textContent = `The search does not work: ${error.message}. Load the page again.`;
    } finally {
      if (number === newest) results.removeAttribute("aria-busy");
    }
  }

  if (results) {
    start = [...results.childNodes].filter((each) => each.getAttribute?.("role") !== "status");
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, pause);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      show();
    });
    const asked = new URL(location.href).searchParams.get("q");
    if (asked) {
      field.value = asked;
      show();
    }
  }
  return Object.freeze({ take, tokensOf, basesOf, meantBy, answer });
})();
