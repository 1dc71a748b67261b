// Searches this site in the reader's own browser, in an index that the build wrote. Nothing is sent anywhere.
"use strict";

const ODD = "æae đd ðd ħh ıi łl ŋng œoe øo ßss þth";
const UNSPACED = "\\u3040-\\u30ff\\u3400-\\u9fff";
const WORD = new RegExp(`[${UNSPACED}]|[\\p{L}\\p{Nd}](?:['’]?(?![${UNSPACED}])[\\p{L}\\p{Nd}\\p{M}])*`, "gu");

/** The words of a text as the index has them (WordSplitter.cs): without capitals, accents and the signs of `silent`. */
function words(text, silent) {
  const folded = text.toLowerCase()
    .replace(/[\u00df-\u013e\u0141-\u0148\u014a-\u01ed\u01f0-\u024f\u1d62-\u1d65\u1e00-\u1e99\u1e9b-\u1eff\ufb00-\ufb06\uff01-\uff5e]/g, (c) => c.normalize("NFKD"))
    .replace(new RegExp(`[${silent}\u00ad\u200c\u200d]`, "g"), "")
    .replace(/['’]/g, " ")
    .replace(/[æđðħıłŋœøßþ]/g, (c) => ODD.match(`${c}(\\w+)`)[1])
    .replace(/([a-z\d])\p{M}+/gu, "$1")
    .replace(/ς/g, "σ");
  return (folded.match(WORD) ?? []).map((word) => word.slice(0, 60));
}

/** Takes the endings off words by the rules of the index: of each step the first that fits. */
function stemmer(endings) {
  const steps = endings.map((step) => step.map(([ending, instead]) => [new RegExp(ending, "g"), instead]));
  const shorten = (word, step) => word.replace(...step.find(([ending]) => word.search(ending) >= 0) ?? ["", ""]);
  return (word) => (/^[a-z]{3,}$/.test(word) ? steps.reduce(shorten, word).toLowerCase() : word);
}

/** How many letters were added, left out, changed or swapped with their neighbour; more than `limit` is not exact. */
function distance(one, other, limit) {
  if (one[0] === other[0]) return one ? distance(one.slice(1), other.slice(1), limit) : 0;
  if (!limit) return 1;
  const [a, b] = [one.slice(1), other.slice(1)];
  const ways = [[a, b], [a, other], [one, b]];
  if (one[0] === other[1] && one[1] === other[0]) ways.push([a.slice(1), b.slice(1)]);
  return 1 + Math.min(...ways.map((way) => distance(...way, limit - 1)));
}

/** Of [term, how usual] the nearest that a mistyped word, or its stem, may mean. */
function near(word, own, terms) {
  const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const found = [[], [], []];
  for (const term of limit ? terms : []) {
    const forms = ["", "s", "ed", "ing"].map((ending) => distance(word, term[0] + ending, limit));
    found[Math.min(distance(own, term[0], limit), ...forms)]?.push(term);
  }
  return found.slice(0, limit + 1).find((list) => list.length) ?? [];
}

/** Opens the index at an address. `read` fetches an address and gives its text. */
async function openIndex(address, read) {
  const contents = JSON.parse(await read(address));
  const kept = new Map();
  const stop = new Set(contents.stop);
  const stem = stemmer(contents.endings);
  const termOf = (word) => (stop.has(word) ? "" : stem(word));
  const wordsOf = (text) => words(text, contents.silent);

  async function part(kind, number) {
    const hash = contents[kind].hash[number];
    const url = new URL(`${kind}${number}.${hash}.txt`, address).href;
    if (hash && !kept.has(url)) {
      kept.set(url, read(url));
      kept.get(url).catch(() => kept.delete(url));
    }
    return kept.get(url) ?? "";
  }

  const shardOf = (kind, term) => Math.max(0, contents[kind].from.findLastIndex((start) => start <= term));

  /** The pages of a term, each with what it says about them (PostingCode.cs). */
  async function postings(term) {
    const lines = (await part("t", shardOf("t", term))).split("\n");
    const codes = lines.find((line) => line.startsWith(`${term}\t`))?.slice(term.length + 1) ?? "";
    let page = -1;
    return Array.from(codes.matchAll(/[O-|]*[!-N]/g), ([code]) => {
      const number = [...code].reduceRight((sum, sign) => sum * 46 + (sign.charCodeAt(0) - 33) % 46, 0);
      page += 1 + (number >> 3);
      return [page, contents.weights[number & 7]];
    });
  }

  /** The terms that begin so, each with how usual it is (TermShards.cs). */
  async function terms(start) {
    const found = [];
    for (let i = shardOf("w", start); i <= shardOf("w", start + "\uffff"); i++) {
      const lines = (await part("w", i)).split("\n").filter((line) => line.startsWith(start, 1));
      found.push(...lines.map((line) => [line.slice(1), line[0]]));
    }
    return found;
  }

  /** What a word may stand for: its own term, those it begins when it is the last, and else those it resembles. */
  async function meaningsOf(word, isLast) {
    const own = termOf(word);
    const found = [[own, 1, await postings(own)]].filter(([, , pages]) => pages.length);
    const shards = new Set();
    const add = async (list, share) => {
      for (const [term] of list.sort(([, a], [, b]) => (a < b) - (a > b)).slice(0, 12)) {
        if (shards.add(shardOf("t", term)).size > 3) break;
        if (term !== own) found.push([term, share, await postings(term)]);
      }
    };
    if (word.length > 1 && (isLast || !found.length)) {
      await add(await terms(own.length > 3 && word.startsWith(own) ? own : word), 0.5);
    }
    // A small site's terms are few enough to look for a slip in the first letter too.
    if (!found.length) await add(near(word, own, await terms(contents.w.from.length > 3 ? word[0] : "")), 0.4);
    return found;
  }

  return {
    /** The pages that have all the words, or else as many as any page has, best first. */
    async search(query) {
      const asked = [...new Set(wordsOf(query).filter(termOf))].slice(0, 8);
      const meanings = await Promise.all(asked.map((word, i) => meaningsOf(word, i === asked.length - 1)));
      const scores = new Map();
      for (const meaning of meanings) {
        const best = new Map();
        for (const [, share, pages] of meaning) {
          for (const [page, weight] of pages) best.set(page, Math.max(best.get(page) ?? 0, share * weight));
        }
        for (const [page, weight] of best) {
          const [count, sum] = scores.get(page) ?? [0, 0];
          scores.set(page, [count + 1, sum + weight * Math.log(1 + contents.pages / best.size)]);
        }
      }
      const most = Math.max(0, ...[...scores.values()].map(([count]) => count));
      const meant = new Set(meanings.flat().map(([term]) => term));
      return {
        hasAll: most === asked.length,
        pages: [...scores].filter(([, [count]]) => count === most)
          .sort(([a, [, one]], [b, [, other]]) => other - one || b - a).map(([page]) => page),
        matches: (text) => wordsOf(text).some((word) => meant.has(termOf(word))),
      };
    },

    /** What is shown of a page. */
    async entry(page) {
      const entries = JSON.parse(await part("d", Math.floor(page / contents.pagesInFile)));
      const [url, title, date, text] = entries[page % contents.pagesInFile];
      return { url: new URL(contents.root + url, address).href, title, date, text };
    },
  };
}

/** Writes a text into an element, its matches marked. */
function write(place, text, matches) {
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!matches(word)) continue;
    const mark = document.createElement("mark");
    mark.append(word);
    place.append(text.slice(at, index), mark);
    at = index + word.length;
  }
  place.append(text.slice(at));
}

function start(form) {
  const [status, list, more, rest, result] =
    ["found", "results", "more", "rest", "result"].map((name) => document.getElementById(`part-${name}`));
  let [index, timer, turn] = [null, 0, 0];

  async function read(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(url);
    return answer.text();
  }

  async function itemOf(page, matches) {
    const { url, title, date, text } = await index.entry(page);
    const item = result.content.firstElementChild.cloneNode(true);
    const [link, day, about] = item.querySelectorAll("a, p");
    link.href = url;
    write(link, title, matches);
    day.textContent = date;
    day.hidden = !date;
    write(about, text, matches);
    return item;
  }

  async function run() {
    clearTimeout(timer);
    const query = form.q.value.trim();
    const mine = ++turn;
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    let [said, pages, matches, items] = ["", [], null, []];
    const next = (from) => Promise.all(pages.slice(from, from + 10).map((page) => itemOf(page, matches)));
    try {
      if (query) {
        index ??= await openIndex(new URL(form.dataset.index, document.baseURI).href, read);
        const found = await index.search(query);
        ({ pages, matches } = found);
        items = await next(0);
        said = !items.length ? "none" : !found.hasAll ? "some" : pages.length === 1 ? "one" : "many";
      }
    } catch {
      [said, pages] = ["failed", []];
    }
    if (mine !== turn) return;
    status.textContent = said && form.dataset[said].replace("{n}", pages.length).replace("{query}", () => query);
    list.replaceChildren(...items);
    rest.hidden = pages.length > 0;
    more.hidden = pages.length <= 10;
    more.disabled = false;
    more.onclick = async () => {
      more.disabled = true;
      try {
        items = await next(list.children.length);
      } catch {
        items = null;
      }
      if (mine !== turn) return;
      more.disabled = false;
      if (!items) {
        status.textContent = form.dataset.failed;
        more.focus();
        return;
      }
      list.append(...items);
      more.hidden = list.children.length >= pages.length;
      items[0].querySelector("a").focus();
    };
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  form.hidden = false;
  form.q.value = new URLSearchParams(location.search).get("q") ?? form.q.value;
  if (form.q.value) run();
}

if (typeof document !== "undefined") start(document.getElementById("part-search"));
