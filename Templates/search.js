// The search page: fetches small files of the index as needed, and shows only what it has held against the text itself
// (docs/search.md). In a block, so that its names are its own.
"use strict";
{
const page = document.querySelector("[data-search]"), form = document.querySelector("#search"), { root } = page.dataset;
const { version, codes, volumes, words } = JSON.parse(page.dataset.search), [status, list, more] = page.children;
// A query and its first results move less than 60 KB. Parts of a text share 64 letters.
const [indexBudget, textBudget, pageSize, few, sharedLetters] = [26000, 48000, 10, 12, 64], files = {};
const letterOf = String.fromCharCode;
let moved = 0, latest, timer;

const file = (name) => files[name] ??= fetch(`${root}search/${name}.bin?v=${version}`).then(async (answer) => {
  if (!answer.ok) throw new Error(name);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  moved += bytes.length + 300;
  return bytes;
});

// As FoldedLetters.swift: the letters that count, and where each stands in the text.
const dropped = /[\0- \x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff]/;

function fold(text) {
  let letters = "", places = [];
  for (let at = 0; at < text.length; at += 1) {
    let letter = text[at];
    if (dropped.test(letter)) continue;
    if (/[！-～]/.test(letter)) letter = letterOf(letter.charCodeAt(0) - 0xfee0);
    const small = /[A-Z\xc0-\u052f\u1e00-\u1fff]/.test(letter) ? letter.toLowerCase() : letter;
    letters += small.length === 1 ? small : letter;
    places.push(at);
  }
  return { letters, places };
}

const initials = (letters) => letters.replace(/[가-힣]/g, (letter) =>
  "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[Math.floor((letter.charCodeAt(0) - 0xac00) / 588)]);

// As LetterCode.swift.
function decode(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at++], number = (byte - 0xc0) * 256 + bytes[at];
    if (byte < 0xc0) text += codes[byte];
    else if (byte < 0xfc) text += letterOf(number + (number < 11172 ? 0xac00 : 0x2000 - 11172));
    else text += letterOf(bytes[at++] * 256 + bytes[at]);
    at += byte >= 0xc0;
  }
  return text;
}

// The documents that have a gram, as ShardEntry.swift writes them: names, titles, then parts of texts.
async function lookUp(volume, gram) {
  const units = gram.split("").map((letter) => letter.charCodeAt(0)), found = new Set();
  const hash = units.reduce((sum, unit) => (sum = Math.imul(sum ^ unit, 0x9e3779b1), sum ^ sum >>> 15), 0) >>> 0;
  const bytes = await file(`index/${volume.number}-${Math.floor(hash * volume.shards / 2 ** 32)}`);
  let at = 0, bit = 0;
  const number = () => (bytes[at] < 128 ? bytes[at++] : bytes[at++] - 128 + number() * 128);
  while (at < bytes.length) {
    const length = bytes[at++], key = bytes.subarray(at, at += length * 2);
    const counts = [number(), number()], size = number(), rest = bytes.subarray(at, at += size);
    const isOther = (unit, place) => unit !== key[place * 2] * 256 + key[place * 2 + 1];
    if (length !== units.length || units.some(isOther)) continue;
    const bits = Array.from(rest, (byte) => byte.toString(2).padStart(8, 0)).join("");
    counts.forEach((count, isPart) => {
      const width = 31 - Math.clz32(Math.max(1, (isPart ? volume.parts : volume.start) / count));
      for (let next = isPart * volume.start; count; count -= 1, next += 1) {
        const stop = bits.indexOf("0", bit) + 1;
        next += (stop - 1 - bit) * 2 ** width + Number("0b0" + bits.slice(stop, bit = stop + width));
        found.add(next);
      }
    });
    break;
  }
  return found;
}

const lookUpAll = (volume, grams) => Promise.all(grams.map((gram) => lookUp(volume, gram)));

const numbers = (count, first = 0) => Array.from({ length: count }, (_, at) => first + at);
const gramsOf = (text, length) => [...new Set(numbers(text.length - length + 1).map((at) => text.substr(at, length)))];
const usual = (gram) => gram.split("").filter((letter) => codes.includes(letter)).length;
const byUse = (left, right) => usual(left) - usual(right);

// The documents that may have the letters; `isProven` where they surely have.
async function candidates(volume, letters) {
  const text = letters.slice(0, sharedLetters), known = {}, start = moved;
  let found;
  const take = async (grams) => (await lookUpAll(volume, grams)).forEach((set, at) => {
    known[grams[at]] = set.size;
    found = [...found || set].filter((number) => set.has(number));
  });
  const isMany = () => found.length > few && moved - start < indexBudget;
  // Letters that Korean uses most tell least.
  const pairs = text.length < 3 ? [text] : gramsOf(text, 2).sort(byUse);
  await take(pairs.splice(0, 4));
  // Three letters are in the index where one of their pairs is common.
  const isCommon = (pair) => known[pair] > volume.common;
  const triples = gramsOf(text, 3).filter((gram) => isCommon(gram.slice(1)) || isCommon(gram.slice(0, 2)));
  if (isMany() || triples.includes(letters)) await take(triples.sort(byUse).splice(0, 3));
  if (isMany()) await take(triples.concat(pairs).splice(0, 3));
  return { found, isProven: letters in known };
}

// Of many headings first those that begin with the letters, of these first those that end with them.
async function ranked(volume, headings, letters) {
  if (!letters || headings.length < pageSize) return headings;
  const [begin, end] = await lookUpAll(volume, ["\x02" + letters[0], letters.at(-1) + "\x03"]);
  const rank = (number) => (begin.has(number) ? 1 - end.has(number) : 2);
  return headings.sort((left, right) => rank(left) - rank(right));
}

// How a heading has the letters: whole, at its beginning, by 초성, inside (4: not at all).
function rankOf(heading, letters) {
  const own = fold(heading).letters, lead = initials(own);
  if (own.startsWith(letters)) return own === letters ? 0 : 1;
  return own.includes(letters) ? 3 : lead.startsWith(letters) ? 2 : lead.includes(letters) ? 2.5 : 4;
}

// Adds what is to be checked of the next volume, in the order in which it is shown.
async function addVolume(found) {
  const { letters, filters } = found.query, volume = found.waiting.pop(), { names, start, parts, articles } = volume;
  const { found: all, isProven } = letters ? await candidates(volume, letters)
    : { found: numbers(articles, names), isProven: true };
  const [continued, ...wanted] = await lookUpAll(volume, [[], ...filters].map((filter) => "\x01" + filter.join("/")));
  let last = names - 1;
  volume.articleOf ??= numbers(parts, start).map((part) => (continued.has(part) ? last : last += 1));
  const named = filters.length ? [] : await ranked(volume, all.filter((number) => number < names), letters);
  const titles = all.filter((number) => number >= names && number < start).reverse();
  const partsOf = new Map((await ranked(volume, titles, letters)).map((number) => [number, []]));
  for (const number of all.filter((number) => number >= start).reverse()) {
    const article = volume.articleOf[number - start];
    partsOf.set(article, [number - start, ...(partsOf.get(article) || [])]);
  }
  const inArticles = [...partsOf].filter(([article]) => wanted.every((set) => set.has(article)));
  const checks = named.map((name) => () => checkName(name, letters));
  found.queue.push(...checks.splice(0, pageSize / 2), ...inArticles.map(([article, list]) => () =>
    checkArticle(volume, new Set([...list, volume.articleOf.indexOf(article)]), letters)), ...checks);
  found.names += named.length;
  found.articles += inArticles.length;
  found.isSure &&= isProven;
}

async function checkName(name, letters) {
  const [path, mark, label, ...names] = decode(await file(`names/${name >> 4}`)).split("\n")[name & 15].split("\t");
  const rank = Math.min(...names.map((name) => rankOf(name, letters)));
  return { kind: "names", path, mark, date: "", label, title: names.shift(), body: names.join(" · "), rank };
}

// Its title, and those of its parts that may have the letters.
async function checkArticle(volume, parts, letters) {
  for (const part of parts) {
    const text = await textOf(volume, part, letters.length), { letters: own, places } = fold(text.body);
    const rank = letters ? rankOf(text.title, letters) : 0, at = letters ? own.indexOf(letters) : -1;
    if (at >= 0) Object.assign(text, { from: places[at], to: places[at + letters.length - 1] + 1 });
    if (at >= 0 || rank < 4) return { ...text, rank: Math.min(rank, 3.5) };
  }
  return { kind: "articles", rank: 4 };
}

// A part, with what a result shows; for a query longer than what parts share, with the parts after it.
async function textOf(volume, part, length) {
  const [path, mark, date, label, title, ...lines] = decode(await file(`texts/${volume.number}-${part}`)).split("\n");
  let [body, beyond = ""] = lines.join("\n").split("\0");
  if (beyond && length > sharedLetters) beyond = (await textOf(volume, part + 1, length)).body;
  return { path, mark, date, label, title, body: body + beyond };
}

// Checks until there is a page of results, or enough was moved.
async function take(found) {
  const results = [], { queue, waiting } = found, limit = moved + textBudget;
  while (queue.length + waiting.length && results.length < pageSize && moved < limit) {
    if (!queue.length) await addVolume(found);
    const checked = queue.splice(0, Math.min(pageSize - results.length, 4)).map((check) => check());
    for (const result of await Promise.all(checked)) {
      if (result.rank < 4) results.push(result);
      else found[result.kind] -= 1;
    }
  }
  return results.sort((left, right) => left.rank - right.rank);
}

function element(tag, attributes, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}

// The text with the letters marked, wherever it has them.
function marked(text, { letters }) {
  const { letters: own, places } = fold(text), pieces = [];
  let done = 0;
  for (let at = 0; letters && (at = own.indexOf(letters, at)) >= 0; at += letters.length) {
    const end = places[at + letters.length - 1] + 1;
    pieces.push(text.slice(done, places[at]), element("mark", {}, text.slice(places[at], end)));
    done = end;
  }
  return [...pieces, text.slice(done)];
}

// A result, with the sentence of the match or what fits of it.
function card(query, { path, mark, date, label, title, body, from = 0, to = 0 }) {
  const ends = /\n|[.!?]["'”’)]*\s/, before = body.slice(Math.max(0, from - 120), from).split(ends).at(-1);
  const after = body.slice(to, to + 160), end = after.search(ends);
  const text = before + body.slice(from, to) + (end < 0 ? after : after.slice(0, end + 1)).trimEnd();
  return element("li", { className: "card" },
    element("p", { className: "mark" }, mark, element("br"), date),
    element("div", {},
      element("a", { className: "title", href: root + path }, ...marked(title, query)),
      element("span", { className: "label" }, label),
      element("p", {}, before[119] ? "…" : "", ...marked(text, query), end < 0 && after[159] ? "…" : "")));
}

function show(found, results) {
  const last = list.lastElementChild, { names, articles, queue, waiting, isSure, query: { text, filters } } = found;
  list.append(...results.map((result) => card(found.query, result)));
  more.hidden = !(queue.length + waiting.length);
  more.onclick = async () => {
    const results = await take(found);
    if (latest === found.query) show(found, results);
  };
  if (last) (last.nextElementSibling?.querySelector("a") || more).focus();
  const message = waiting.length ? "soFar" : names + articles ? (isSure || !queue.length ? "found" : "atMost")
    : filters.length ? "noneHere" : "none";
  say(words[message].replace(/\{(\w+)\}/g, (_, name) => ({ names, articles, text })[name]));
}

function say(message) { status.textContent = message; }

async function search(isComposing) {
  const query = latest = readQuery(isComposing);
  const found = { query, queue: [], waiting: [...volumes], names: 0, articles: 0, isSure: true };
  const isAsked = query.letters || query.filters.length;
  try {
    const results = isAsked ? await take(found) : [];
    // While a syllable is being put together, nothing found means nothing yet.
    if (latest !== query || isAsked && isComposing && !results.length) return;
    list.replaceChildren();
    more.hidden = true;
    if (isAsked) show(found, results);
    else say(words.hint);
  } catch {
    if (latest === query) say(words.failed);
  }
}

function readQuery(isComposing) {
  let text = form.q.value.normalize("NFC").trim();
  // The consonant that the next syllable will begin with.
  if (isComposing && /[가-힣]/.test(text)) text = text.replace(/[ㄱ-ㅎ]$/, "");
  const fields = [...new FormData(form)].filter(([, value]) => value);
  history.replaceState(null, "", fields.length ? `?${new URLSearchParams(fields)}` : location.pathname);
  return { text, letters: fold(text).letters, filters: fields.filter(([name]) => name !== "q") };
}

function fill() {
  const parameters = new URLSearchParams(location.search);
  for (const field of form.elements) {
    const value = parameters.get(field.name) || "";
    if (field.options && ![...field.options].some((option) => option.value === value)) field.add(new Option(value));
    field.value = value;
  }
  search();
}

form.addEventListener("input", (event) => {
  clearTimeout(timer);
  timer = setTimeout(search, 10, event.isComposing);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", location.href);
});
addEventListener("popstate", fill);
// Arrows go from the field through the results; Escape goes back, and then empties the field.
addEventListener("keydown", (event) => {
  const stops = [form.q, ...list.querySelectorAll("a")], at = stops.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key];
  if (event.isComposing || at < 0 || step === undefined) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, at + step))].focus();
  if (at || step) return;
  form.q.value = "";
  search();
});

if (location.protocol === "file:") say(words.needsServer);
else fill();
}
