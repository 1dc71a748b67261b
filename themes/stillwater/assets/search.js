// Searches this site in the reader's own browser, in an index that the build wrote. Nothing is sent anywhere.
// `words` and `stem` do what the index was made with (generator/Meridian.Site/Modelling/Search); a test compares them.
"use strict";

/* Words */

const ODD = Object.fromEntries("æae đd ðd ħh ıi łl ŋng œoe øo ßss þth".split(" ").map((pair) => [pair[0], pair.slice(1)]));
const UNSPACED = "\\u3040-\\u30ff\\u3400-\\u9fff";
const WORD = new RegExp(`[${UNSPACED}]|[\\p{L}\\p{Nd}](?:['’]?(?![${UNSPACED}])[\\p{L}\\p{Nd}\\p{M}])*`, "gu");

function words(text, language) {
  const folded = text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(language === "en" ? /['‘’ʼ\u00ad\u200c\u200d]/g : /[\u00ad\u200c\u200d]/g, "")
    .replace(/['’]/g, " ")
    .toLowerCase()
    .replace(/[\u00df-\u013e\u0141-\u0148\u014a-\u01ed\u01f0-\u024f\u1d62-\u1d65\u1e00-\u1e99\u1e9b-\u1eff\ufb00-\ufb06]/g, (c) => c.normalize("NFKD"))
    .replace(/[æđðħıłŋœøßþ]/g, (c) => ODD[c])
    .replace(/([a-z\d])\p{M}+/gu, "$1")
    .replace(/ς/g, "σ");
  return (folded.match(WORD) ?? []).map((word) => word.slice(0, 60));
}

const pairs = (text) => text.split(" ").map((pair) => pair.split(":"));
const IRREGULAR = Object.fromEntries(pairs("dying:die lying:lie tying:tie skis:ski skies:sky idly:idl gently:gentl early:earli only:onli news:news atlas:atlas bias:bias"));
const SECOND = pairs("ational:ate ization:ize fulness:ful ousness:ous iveness:ive tional:tion biliti:ble lessli:less entli:ent ation:ate alism:al aliti:al ousli:ous iviti:ive fulli:ful enci:ence anci:ance abli:able izer:ize ator:ate alli:al bli:ble ogi:og li:");
const THIRD = pairs("ational:ate tional:tion alize:al icate:ic iciti:ic ative: ical:ic ness: ful:");
const FOURTH = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;
const SHORT = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/;

/** The English word without its endings, by the steps of the Porter2 stemmer. */
function stem(word) {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word];
  const after = (text, from) => from + (/^.*?[aeiouy][^aeiouy]/.exec(text.slice(from)) ?? [text.slice(from)])[0].length;
  let w = word.replace(/(^|[aeiouy])y/g, "$1Y");
  const first = /^(gener|commun|arsen)/.exec(w)?.[0].length ?? after(w, 0);
  const second = after(w, first);
  const swap = (endings) => {
    const [ending, instead] = endings.find(([end]) => w.endsWith(end)) ?? [];
    const left = w.slice(0, w.length - (ending ?? "").length);
    if (ending && left.length >= (ending === "ative" ? second : first)
      && (ending !== "ogi" || left.endsWith("l")) && (ending !== "li" || /[cdeghkmnrt]$/.test(left))) w = left + instead;
  };

  if (w.endsWith("sses")) w = w.slice(0, -2);
  else if (/ie[sd]$/.test(w)) w = w.slice(0, w.length > 4 ? -2 : -1);
  else if (/[aeiouy].*[^us]s$/.test(w)) w = w.slice(0, -1);
  if (/^(inn|out|herr|earr)ing$|^(proc|exc|succ)eed$/.test(w)) return w;

  const tense = /(eedly|eed|ingly|edly|ing|ed)$/.exec(w)?.[0] ?? "";
  const left = w.slice(0, w.length - tense.length);
  if (tense.startsWith("eed")) {
    if (left.length >= first) w = left + "ee";
  } else if (tense && /[aeiouy]/.test(left)) {
    w = /(at|bl|iz)$/.test(left) ? left + "e"
      : /([bdfgmnprt])\1$/.test(left) ? left.slice(0, -1)
      : first >= left.length && SHORT.test(left) ? left + "e" : left;
  }

  w = w.replace(/(.[^aeiouy])[yY]$/, "$1i");
  swap(SECOND);
  swap(THIRD);
  const noun = FOURTH.exec(w)?.[0] ?? "";
  if (w.length - noun.length >= second && (noun !== "ion" || /[st]ion$/.test(w))) w = w.slice(0, w.length - noun.length);
  else if (w.length - 4 >= Math.max(first, 4)) w = w.replace(/ment$/, "");
  const stays = w.slice(0, -1);
  if (w.endsWith("e") ? stays.length >= second || (stays.length >= first && !SHORT.test(stays))
    : w.endsWith("ll") && stays.length >= second) w = stays;
  return w.replace(/Y/g, "y");
}

/** How many letters were added, left out, changed or swapped with their neighbour. */
function distance(one, other) {
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}

/** Of [term, how usual] those that a mistyped word may mean: the nearest, and of these the most usual. */
function near(word, own, terms) {
  const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const off = (one, other) => (Math.abs(one.length - other.length) > limit ? 9 : distance(one, other));
  const found = limit === 0 ? [] : terms
    .map(([term, usual]) => [term, usual, Math.min(off(own, term), ...["", "s", "ed", "ing"].map((end) => off(word, term + end)))])
    .filter(([, , far]) => far <= limit);
  const least = Math.min(...found.map(([, , far]) => far));
  return found.filter(([, , far]) => far === least);
}

/* The index */

/** Opens the index at an address. `read` fetches an address and gives its text. */
async function openIndex(address, read) {
  const contents = JSON.parse(await read(address));
  const kept = new Map();
  const from = { t: contents.t.from.split(" "), w: contents.w.from.split(" ") };
  const stop = new Set(contents.stop.split(" "));
  const termOf = (word) => (stop.has(word) ? "" : contents.language === "en" ? stem(word) : word);
  const wordsOf = (text) => words(text, contents.language);

  function part(kind, number) {
    const hash = contents[kind].hash.slice(number * 8, number * 8 + 8);
    const name = `${kind}${number}.${hash}.${kind === "d" ? "json" : "txt"}`;
    if (!kept.has(name)) {
      const text = read(new URL(name, address).href);
      kept.set(name, text);
      text.catch(() => kept.delete(name));
    }
    return kept.get(name);
  }

  const shardOf = (kind, term) => Math.max(0, from[kind].findLastIndex((start) => start <= term));

  async function postings(term) {
    const text = await part("t", shardOf("t", term)) ?? "";
    const at = `\n${text}`.indexOf(`\n${term}\t`);
    const found = [];
    let [page, value, unit] = [-1, 0, 1];
    for (const sign of at < 0 ? "" : text.slice(at + term.length + 1, text.indexOf("\n", at))) {
      const digit = sign.charCodeAt(0) - 33;
      value += (digit % 46) * unit;
      unit *= 46;
      if (digit < 46) {
        page += 1 + (value >> 3);
        found.push([page, contents.weights[value & 7]]);
        [value, unit] = [0, 1];
      }
    }
    return found;
  }

  async function terms(first, last) {
    const found = [];
    for (let i = shardOf("w", first); i <= shardOf("w", last); i++) {
      let term = "";
      for (const [, shared, usual, rest] of (await part("w", i)).matchAll(/([A-Z])([!-/])([^A-Z!-/]*)/g)) {
        term = term.slice(0, shared.charCodeAt(0) - 65) + rest;
        found.push([term, usual.charCodeAt(0) - 33]);
      }
    }
    return found;
  }

  /** The terms a word may stand for: its own, those it begins when it is the last, and else those it resembles. */
  async function meaningsOf(word, isLast) {
    const own = termOf(word);
    const exact = await postings(own);
    const found = exact.length > 0 ? [[own, 1, exact]] : [];
    const shards = new Set();
    const add = async (list, share) => {
      for (const [term] of list.sort((a, b) => b[1] - a[1]).slice(0, 12)) {
        if (shards.add(shardOf("t", term)).size > 3) break;
        if (term !== own) found.push([term, share, await postings(term)]);
      }
    };
    if (word.length > 1 && (isLast || found.length === 0)) {
      const start = own.length > 3 && word.startsWith(own) ? own : word;
      await add((await terms(start, start + "\uffff")).filter(([term]) => term.startsWith(start)), 0.5);
    }
    if (found.length === 0) {
      // A small site's terms are few enough to look for a slip in the first letter too.
      const [first, last] = from.w.length > 3 ? [word[0], word[0] + "\uffff"] : ["", "\uffff"];
      await add(near(word, own, await terms(first, last)), 0.4);
    }
    return found;
  }

  return {
    /** The pages that have all the words, or else as many as any page has, best first. */
    async search(query) {
      const asked = [...new Set(wordsOf(query).filter((word) => termOf(word)))].slice(0, 8);
      const meanings = await Promise.all(asked.map((word, i) => meaningsOf(word, i === asked.length - 1)));
      const scores = new Map();
      let most = 0;
      for (const meaning of meanings) {
        const best = new Map();
        for (const [, share, list] of meaning) {
          for (const [page, weight] of list) best.set(page, Math.max(best.get(page) ?? 0, share * weight));
        }
        const rarity = Math.log(1 + contents.pages / best.size);
        for (const [page, weight] of best) {
          const [count, sum] = scores.get(page) ?? [0, 0];
          scores.set(page, [count + 1, sum + rarity * weight]);
          most = Math.max(most, count + 1);
        }
      }
      const terms = new Set(meanings.flat().map(([term]) => term));
      return {
        hasAll: most === asked.length,
        pages: [...scores].filter(([, [count]]) => count === most)
          .sort(([a, [, one]], [b, [, other]]) => other - one || b - a).map(([page]) => page),
        matches: (text) => wordsOf(text).some((word) => terms.has(termOf(word))),
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

/** The part of a text around its first match. */
function excerpt(text, matches) {
  const hit = [...text.matchAll(WORD)].find(([word]) => matches(word))?.index ?? 0;
  const start = hit < 160 ? 0 : text.indexOf(" ", hit - 60) + 1;
  const end = text.length <= start + 220 ? text.length : text.lastIndexOf(" ", start + 220);
  return (start > 0 ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
}

/* The page */

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function marked(text, matches) {
  const parts = document.createDocumentFragment();
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!matches(word)) continue;
    parts.append(text.slice(at, index), element("mark", "", word));
    at = index + word.length;
  }
  parts.append(text.slice(at));
  return parts;
}

function start(form) {
  const [status, list, more, rest] = ["found", "results", "more", "rest"].map((name) => document.getElementById(`part-${name}`));
  const address = new URL(form.dataset.index, document.baseURI).href;
  const read = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    return answer.text();
  };
  let [index, timer, turn] = [null, 0, 0];

  const say = (key, query, count) => {
    status.textContent = form.dataset[key].replace("{n}", count).replace("{query}", () => query);
  };

  async function show(found, from) {
    const entries = await Promise.all(found.pages.slice(from, from + 10).map((page) => index.entry(page)));
    return entries.map((entry) => {
      const link = element("a", "", marked(entry.title, found.matches));
      link.href = entry.url;
      return element("li", "", element("h2", "line-title", link), ...(entry.date ? [element("p", "meta", entry.date)] : []),
        element("p", "", marked(excerpt(entry.text, found.matches), found.matches)));
    });
  }

  async function run() {
    const query = form.q.value.trim();
    const mine = ++turn;
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (!query) {
      status.textContent = "";
      list.replaceChildren();
      more.hidden = true;
      rest.hidden = false;
      return;
    }
    try {
      index ??= await openIndex(address, read);
      const found = await index.search(query);
      const items = await show(found, 0);
      if (mine !== turn) return;
      const count = found.pages.length;
      say(count === 0 ? "none" : !found.hasAll ? "some" : count === 1 ? "one" : "many", query, count);
      list.replaceChildren(...items);
      rest.hidden = count > 0;
      more.hidden = count <= 10;
      more.onclick = async () => {
        const next = await show(found, list.children.length);
        list.append(...next);
        more.hidden = list.children.length >= count;
        next[0].querySelector("a").focus();
      };
    } catch {
      if (mine !== turn) return;
      say("failed", query, 0);
      rest.hidden = false;
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  form.hidden = false;
  form.q.value = new URLSearchParams(location.search).get("q") ?? form.q.value;
  if (form.q.value) run();
}

if (typeof document !== "undefined") start(document.getElementById("part-search"));
