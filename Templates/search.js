// The search page: fetches small files of the index as needed and holds every candidate against its text before it is
// shown (docs/search.md). In a block, so that its names are its own.
"use strict";
{
const page = document.querySelector("[data-search]"), form = document.querySelector("#search"), { root } = page.dataset;
const { version, codes, volumes, words } = JSON.parse(page.dataset.search);
const [status, ...rest] = page.children, lists = [rest.slice(0, 2), rest.slice(2)];
const [pageSize, few, sharedLetters] = [8, 12, 64];
// A query and its first results move less than 60 KB, whatever is asked.
const [indexBudget, textBudget, headerSize] = [26000, 48000, 300];
const files = {};
let moved = 0, limit = 0, latest, timer;

const file = (name) => files[name] ??= fetch(`${root}search/${name}.bin?v=${version}`).then(async (answer) => {
  if (!answer.ok) throw new Error(name);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  moved += bytes.length + headerSize;
  return bytes;
}).catch((error) => {
  delete files[name];
  throw error;
});

// Letters, as FoldedLetters.swift and LetterCode.swift have them.
const dropped = /[\0- \x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff]/;

function foldLetter(letter) {
  if (dropped.test(letter)) return "";
  if (/[！-～]/.test(letter)) letter = String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
  const small = /[A-Z\xc0-\u052f\u1e00-\u1fff]/.test(letter) ? letter.toLowerCase() : letter;
  return small.length === 1 ? small : letter;
}

// The folded letters, and where each stands in the text.
function fold(text) {
  let letters = "", places = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = foldLetter(text[at]);
    if (letter) places.push(at);
    letters += letter;
  }
  return { letters, places };
}

const initials = (letters) => letters.replace(/[가-힣]/g, (letter) =>
  "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[Math.floor((letter.charCodeAt(0) - 0xac00) / 588)]);

function decode(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at++], next = bytes[at], number = (byte - 0xc0) * 256 + next;
    if (byte >= 0xc0) at += 1;
    text += byte < 0xc0 ? codes[byte] : String.fromCharCode(
      byte === 0xfc ? next * 256 + bytes[at++] : number < 11172 ? 0xac00 + number : 0x2000 + number - 11172);
  }
  return text;
}

// The documents that have a gram, as ShardEntry and DocumentList write them: names, titles, then parts of texts.
async function lookUp(volume, gram) {
  const units = gram.split("").map((letter) => letter.charCodeAt(0));
  const hash = units.reduce((sum, unit) => (sum = Math.imul(sum ^ unit, 0x9e3779b1), sum ^ sum >>> 15), 0) >>> 0;
  const bytes = await file(`index/${volume.number}-${Math.floor(hash * volume.shards / 2 ** 32)}`), found = new Set();
  let at = 0, bit = 0, bits = "";
  const number = () => (bytes[at] < 128 ? bytes[at++] : bytes[at++] - 128 + number() * 128);
  const read = (count, first, limit) => {
    const width = 31 - Math.clz32(Math.max(1, limit / count));
    for (let next = first; count; count -= 1, next += 1) {
      const stop = bits.indexOf("0", bit) + 1;
      next += (stop - 1 - bit) * 2 ** width + Number("0b0" + bits.slice(stop, bit = stop + width));
      found.add(next);
    }
  };
  while (at < bytes.length) {
    const start = at + 1, length = bytes[at], headingCount = volume.names + volume.articles;
    at = start + length * 2;
    const headings = number(), parts = number(), size = number();
    const isHere = (unit, place) => unit === bytes[start + place * 2] * 256 + bytes[start + place * 2 + 1];
    if (length === units.length && units.every(isHere)) {
      bits = Array.from(bytes.subarray(at, at + size), (byte) => byte.toString(2).padStart(8, 0)).join("");
      read(headings, 0, headingCount);
      read(parts, headingCount, volume.parts);
      break;
    }
    at += size;
  }
  return found;
}

const gramsOf = (text, length) => [...new Set(text.slice(length - 1).split("").map((_, at) => text.substr(at, length)))];
const usual = (gram) => gram.split("").filter((letter) => codes.includes(letter)).length;

// The documents that may have the letters; `isProven` where they surely have.
async function candidates(volume, letters) {
  const text = letters.slice(0, sharedLetters), known = {}, start = moved;
  let found;
  const take = async (grams) => {
    const lists = await Promise.all(grams.map((gram) => lookUp(volume, gram)));
    lists.forEach((list, at) => {
      known[grams[at]] = list.size;
      found = [...found || list].filter((number) => list.has(number));
    });
  };
  const isMany = () => found.length > few && moved - start < indexBudget;
  // Pairs of letters that Korean uses most tell least.
  const pairs = text.length < 3 ? [text] : gramsOf(text, 2).sort((left, right) => usual(left) - usual(right));
  await take(pairs.splice(0, 4));
  // Longer grams are in the index where both grams of one letter less in them are common.
  for (const length of [3, 4]) {
    const isCommon = (gram) => known[gram] > volume.common[length - 3];
    const longer = gramsOf(text, length).filter((gram) => isCommon(gram.slice(1)) && isCommon(gram.slice(0, -1)));
    if (isMany() || longer.includes(letters)) await take(longer.slice(0, 3));
    if (isMany()) await take(pairs.splice(0, 2));
  }
  return { found, isProven: letters in known };
}

// Of many headings first those that begin with the letters, of these first those that end with them.
async function ranked(volume, headings, letters) {
  if (headings.length <= pageSize) return headings;
  const [begin, end] = await Promise.all(["\x02" + letters[0], letters.at(-1) + "\x03"].map((gram) => lookUp(volume, gram)));
  const rank = (number) => (begin.has(number) ? (end.has(number) ? 0 : 1) : 2);
  return headings.sort((left, right) => rank(left) - rank(right));
}

// How a heading has the letters: whole, at its beginning, by 초성, inside (4: not at all).
function rankOf(heading, letters) {
  const own = fold(heading).letters, lead = initials(own);
  if (own.startsWith(letters)) return own === letters ? 0 : 1;
  return own.includes(letters) ? 3 : lead.startsWith(letters) ? 2 : lead.includes(letters) ? 2.5 : 4;
}

async function findNames({ letters, filters }) {
  const volume = volumes.at(-1);
  if (!letters || filters.length) return { queue: [] };
  const { found } = await candidates(volume, letters);
  const names = await ranked(volume, found.filter((number) => number < volume.names), letters);
  const queue = names.map((number) => async () => {
    const line = decode(await file(`names/${number >> 4}`)).split("\n")[number & 15];
    const [path, kind, count, ...spellings] = line.split("\t");
    return { path, kind, count, spellings, letters, rank: Math.min(...spellings.map((name) => rankOf(name, letters))) };
  });
  return { queue };
}

async function findArticles({ letters, filters }) {
  const queue = [];
  let isSure = true;
  for (const volume of [...volumes].reverse()) {
    const { names, articles, parts } = volume, start = names + articles;
    if (!volume.firstParts) {
      const continued = await lookUp(volume, "\x01");
      volume.firstParts = [...Array(parts).keys()].filter((part) => !continued.has(part + start));
      let article = -1;
      volume.articleOf = [...Array(parts).keys()].map((part) => (continued.has(part + start) ? article : article += 1));
    }
    const { found, isProven } = letters ? await candidates(volume, letters)
      : { found: volume.firstParts.map((part) => part + start), isProven: true };
    const wanted = await Promise.all(filters.map((filter) => lookUp(volume, "\x01" + filter.join("/"))));
    const titles = found.filter((number) => number >= names && number < start).reverse();
    const partsOf = new Map((await ranked(volume, titles, letters)).map((number) => [number - names, []]));
    for (const part of found.filter((number) => number >= start).reverse()) {
      const article = volume.articleOf[part - start];
      partsOf.set(article, [part - start, ...(partsOf.get(article) || [])]);
    }
    for (const [article, list] of partsOf) {
      const all = [...new Set([...list, volume.firstParts[article]])];
      if (wanted.every((found) => found.has(article + names))) queue.push(() => check(volume, all, letters));
    }
    isSure &&= isProven;
  }
  return { queue, isSure };
}

// Holds an article against the letters: its title, and those of its parts that may have them.
async function check(volume, [part, ...others], letters) {
  const text = await textFrom(volume, part, letters.length), own = fold(text.body);
  const rank = letters ? rankOf(text.title, letters) : 0, at = own.letters.indexOf(letters);
  if (rank > 3 && at < 0 && others.length) return check(volume, others, letters);
  const match = letters && at >= 0 ? { from: own.places[at], to: own.places[at + letters.length - 1] + 1 } : {};
  return { ...text, ...match, letters, rank: rank > 3 && at >= 0 ? 3.5 : rank };
}

// A part, with what a result shows; for a query longer than what parts share, with the parts after it.
async function textFrom(volume, part, length) {
  const lines = decode(await file(`texts/${volume.number}-${part}`)).split("\n");
  const [path, mark, issue, day, date, section, title] = lines.splice(0, 7);
  let [body, beyond = ""] = lines.join("\n").split("\0");
  if (beyond && length > sharedLetters) beyond = (await textFrom(volume, part + 1, length)).body;
  return { path, mark, issue, day, date, section, title, body: body + beyond };
}

// Checks candidates until there is a page of results, or enough was moved.
async function take(found) {
  const results = [];
  while (found.queue.length && results.length < pageSize && (moved < limit || !results.length)) {
    const checks = found.queue.splice(0, Math.min(pageSize - results.length, 4)).map((check) => check());
    results.push(...(await Promise.all(checks)).filter((result) => result.rank < 4));
  }
  found.shown = (found.shown || 0) + results.length;
  return results.sort((left, right) => left.rank - right.rank);
}

function element(tag, attributes, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}

// The text with the letters marked, wherever it has them.
function marked(text, letters) {
  const { letters: own, places } = fold(text), pieces = [];
  let done = 0;
  for (let at = 0; letters && (at = own.indexOf(letters, at)) >= 0; at += letters.length) {
    const end = places[at + letters.length - 1] + 1;
    pieces.push(text.slice(done, places[at]), element("mark", {}, text.slice(places[at], end)));
    done = end;
  }
  return [...pieces, text.slice(done)];
}

// The sentence of a match, or what fits of it.
function passage({ body, from = 0, to = 0, letters }) {
  const ends = /\n|[.!?]["'”’)]*\s/, before = body.slice(Math.max(0, from - 120), from).split(ends).at(-1);
  const after = body.slice(to, to + 160), end = after.search(ends);
  const text = before + body.slice(from, to) + (end < 0 ? after : after.slice(0, end + 1)).trimEnd();
  return [before.length === 120 ? "…" : "", ...marked(text, letters), end < 0 && after.length === 160 ? "…" : ""];
}

const showArticle = (result) => element("li", { className: "card" },
  element("p", { className: "mark", title: result.issue }, result.mark, element("br"),
    element("time", { dateTime: result.day }, result.date)),
  element("div", {},
    element("a", { className: "title", href: root + result.path }, ...marked(result.title, result.letters)),
    element("span", { className: "label" }, result.section),
    element("p", { className: "passage" }, ...passage(result))));

const showName = ({ path, kind, count, spellings: [heading, ...others], letters }) => element("li", {},
  element("a", { href: root + path }, ...marked(heading, letters)),
  element("span", { className: "label" }, ...marked(others.join(" · "), letters)),
  element("span", { className: "label" }, `${kind} ${count}${words.times}`));

function show([list, button], found, results, say) {
  const last = list.lastElementChild;
  list.append(...results.map(found.show));
  button.hidden = !found.queue.length;
  button.onclick = async () => {
    const query = latest;
    limit = moved + textBudget;
    const more = await take(found);
    if (latest === query) show([list, button], found, more, say);
  };
  say();
  if (last) (last.nextElementSibling?.querySelector("a") || button).focus();
}

function clear(message) {
  for (const [list, button] of lists) {
    list.replaceChildren();
    button.hidden = true;
  }
  status.textContent = message;
}

async function search(isComposing) {
  const query = latest = readQuery(isComposing);
  if (!query.letters && !query.filters.length) return clear(words.hint);
  limit = moved + textBudget;
  try {
    const names = { ...await findNames(query), show: showName }, articles = { ...await findArticles(query), show: showArticle };
    const pages = [await take(names), await take(articles)];
    // While a syllable is being put together, nothing found means nothing yet.
    if (latest !== query || isComposing && !pages.flat().length) return;
    clear("");
    const say = () => {
      const [nameCount, count] = [names, articles].map((found) => found.shown + found.queue.length);
      const message = nameCount + count ? (articles.isSure || !articles.queue.length ? "found" : "atMost")
        : query.filters.length ? "noneHere" : "none";
      const values = { text: query.text, names: nameCount, articles: count };
      status.textContent = words[message].replace(/\{(\w+)\}/g, (_, name) => values[name]);
    };
    [names, articles].forEach((found, place) => show(lists[place], found, pages[place], say));
  } catch {
    if (latest === query) clear(words.failed);
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
  timer = setTimeout(search, 30, event.isComposing);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", location.href);
});
addEventListener("popstate", fill);
// Arrows go from the field through the results; Escape goes back, and then empties the field.
addEventListener("keydown", (event) => {
  const stops = [form.q, ...page.querySelectorAll("li a")], at = stops.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key];
  if (event.isComposing || at < 0 || step === undefined) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, at + step))].focus();
  if (at || step) return;
  form.q.value = "";
  search();
});

form.hidden = false;
if (location.protocol === "file:") status.textContent = words.needsServer;
else fill();
}
