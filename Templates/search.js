// The search page: fetches small files of the index as needed, and holds every candidate against its text before it is
// shown. docs/search.md tells how. In a block, so that its names are its own.
"use strict";
{
const page = document.querySelector("[data-search]"), form = document.querySelector("#search"), { root } = page.dataset;
const { version, syllables, volumes, words } = JSON.parse(page.dataset.search);
const [status, nameList, moreNames, articleList, moreArticles] = page.children;
const [pageSize, few, sharedLetters] = [8, 12, 64];
// A query and its first results move less than 60 KB, whatever is asked.
const [indexBudget, textBudget, headerSize] = [26000, 48000, 300];

const files = new Map();
let moved = 0, limit = 0, latest = null, timer = 0;

function file(name) {
  if (!files.has(name)) {
    const answer = fetch(`${root}search/${name}.bin?v=${version}`).then(async (response) => {
      if (!response.ok) throw new Error(name);
      const bytes = new Uint8Array(await response.arrayBuffer());
      moved += bytes.length + headerSize;
      return bytes;
    });
    answer.catch(() => files.delete(name));
    files.set(name, answer);
  }
  return files.get(name);
}

// Letters: `foldLetter` is FoldedLetters.swift, `decode` is LetterCode.swift.

const dropped = /[\0- \x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff]/;

function foldLetter(letter) {
  if (dropped.test(letter)) return "";
  if (/[！-～]/.test(letter)) letter = String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
  const small = /[A-Z\xc0-\u052f\u1e00-\u1fff]/.test(letter) ? letter.toLowerCase() : letter;
  return small.length === 1 ? small : letter;
}

// The folded letters, and where each stands in the text.
function fold(text) {
  const places = [...text.split("").keys()].filter((place) => foldLetter(text[place]));
  return { letters: places.map((place) => foldLetter(text[place])).join(""), places };
}

const initials = (letters) => letters.replace(/[가-힣]/g, (letter) =>
  "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[Math.floor((letter.charCodeAt(0) - 0xac00) / 588)]);

function decode(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at], number = ((byte - 0xc0) << 8) | bytes[at + 1];
    if (byte > 8 && byte < 11 || byte > 31 && byte < 128 || !byte) text += String.fromCharCode(byte);
    else if (byte < 0xc0) text += syllables[byte < 9 ? byte - 1 : byte < 32 ? byte - 3 : byte - 99];
    else if (byte < 0xfc) text += String.fromCharCode(number + (number < 11172 ? 0xac00 : 0x2000 - 11172));
    else text += String.fromCharCode((bytes[at + 1] << 8) | bytes[at + 2]);
    at += byte < 0xc0 ? 0 : byte < 0xfc ? 1 : 2;
  }
  return text;
}

// Lists of documents, as GramLists.swift and DocumentList.swift write them.

function reader(bytes) {
  let at = 0, bit = 0;
  const next = () => {
    const value = (bytes[at] >> (7 - bit)) & 1;
    bit = (bit + 1) & 7;
    if (!bit) at += 1;
    return value;
  };
  return {
    byte: () => bytes[at++],
    skip: (count) => { at += count; },
    number() {
      for (let value = 0, shift = 0; ; shift += 7) {
        value |= (bytes[at] & 127) << shift;
        if (bytes[at++] < 128) return value;
      }
    },
    list(count, end) {
      const numbers = [], width = 31 - Math.clz32(Math.max(1, end / count));
      for (let number = 0; numbers.length < count; number += 1) {
        let gap = 0;
        while (next()) gap += 1;
        for (let left = width; left; left -= 1) gap = gap * 2 + next();
        numbers.push(number += gap);
      }
      return numbers;
    },
  };
}

async function lookUp(volume, gram) {
  let hash = 0;
  for (const letter of gram.split("")) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  const read = reader(await file(`index/${volume.number}-${Math.floor((hash >>> 0) * volume.shards / 2 ** 32)}`));
  for (let left; (left = read.byte());) {
    let found = "";
    for (; left; left -= 1) found += String.fromCharCode((read.byte() << 8) | read.byte());
    const [headings, parts, size] = [read.number(), read.number(), read.number()];
    if (found === gram) return {
      headings: read.list(headings, volume.names + volume.articles), parts: read.list(parts, volume.parts),
    };
    read.skip(size);
  }
  return { headings: [], parts: [] };
}

const sizeOf = (lists) => lists.headings.length + lists.parts.length;
const shared = (left, right) => (right = new Set(right), left.filter((number) => right.has(number)));
const gramsOf = (text, length) =>
  [...new Set(text.split("").map((_, at) => text.substr(at, length)).filter((gram) => gram.length === length))];
const usual = (gram) => gram.split("").filter((letter) => syllables.includes(letter)).length;

// The documents that may have the letters; `isProven` where they surely have.
async function candidates(volume, letters) {
  const text = letters.slice(0, sharedLetters), known = new Map(), start = moved;
  let found = null;
  const take = async (grams) => {
    for (const [at, lists] of (await Promise.all(grams.map((gram) => lookUp(volume, gram)))).entries()) {
      known.set(grams[at], sizeOf(lists));
      found = found ? { headings: shared(found.headings, lists.headings), parts: shared(found.parts, lists.parts) } : lists;
    }
  };
  const isMany = () => sizeOf(found) > few && moved - start < indexBudget;
  // Pairs of letters that Korean uses most tell least.
  const pairs = text.length < 3 ? [text] : gramsOf(text, 2).sort((left, right) => usual(left) - usual(right));
  await take(pairs.splice(0, 4));
  // Longer grams are in the index where both grams of one letter less in them are common.
  for (const length of [3, 4]) {
    const isCommon = (gram) => known.get(gram) > volume.common[length - 3];
    const longer = gramsOf(text, length).filter((gram) => isCommon(gram.slice(1)) && isCommon(gram.slice(0, -1)));
    if (isMany() || longer.includes(letters)) await take(longer.slice(0, 3));
    if (isMany()) await take(pairs.splice(0, 2));
  }
  return { ...found, isProven: known.has(letters) };
}

// Of many headings first those that begin with the letters, of these first those that end with them.
async function ranked(volume, headings, letters) {
  if (headings.length <= pageSize) return headings;
  const [begin, end] = await Promise.all(["\x02" + letters[0], letters.at(-1) + "\x03"].map(async (gram) =>
    new Set((await lookUp(volume, gram)).headings)));
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
  if (!letters || filters.length || !volume.names) return { queue: [], show: showName };
  const { headings } = await candidates(volume, letters);
  const names = await ranked(volume, headings.filter((number) => number < volume.names), letters);
  const check = async (number) => {
    const line = decode(await file(`names/${number >> 4}`)).split("\n")[number & 15];
    const [path, kind, count, ...spellings] = line.split("\t");
    const rank = Math.min(...spellings.map((spelling) => rankOf(spelling, letters)));
    return { path, kind, count, spellings, letters, rank, isFound: rank < 4 };
  };
  return { queue: names.map((number) => () => check(number)), show: showName };
}

async function findArticles(query) {
  const found = { queue: [], isProven: true, show: showArticle };
  for (const volume of [...volumes].reverse()) {
    found.isProven = await addArticles(volume, query, found.queue) && found.isProven;
  }
  return found;
}

async function addArticles(volume, { letters, filters }, queue) {
  if (!volume.firstParts) {
    const read = volume.continued && reader(await file(`index/${volume.number}-parts`));
    const continued = new Set(read ? read.list(read.number(), volume.parts) : []);
    volume.firstParts = [...Array(volume.parts).keys()].filter((part) => !continued.has(part));
    volume.articleOf = [];
    volume.firstParts.forEach((part, article) => { volume.articleOf[part] = article; });
    for (const part of continued) volume.articleOf[part] = volume.articleOf[part - 1];
  }
  const tests = await Promise.all(filters.map((filter) => testOf(volume, filter)));
  const found = letters ? await candidates(volume, letters)
    : { headings: [], parts: [...volume.firstParts], isProven: true };
  const titles = found.headings.filter((number) => number >= volume.names).reverse();
  const parts = new Map((await ranked(volume, titles, letters)).map((number) => [number - volume.names, []]));
  for (const part of found.parts.reverse()) {
    const article = volume.articleOf[part];
    parts.set(article, [part, ...(parts.get(article) || [])]);
  }
  for (const [article, list] of parts) {
    if (tests.every((test) => test(article))) queue.push(() => checkArticle(volume, article, list, letters));
  }
  return found.isProven;
}

async function testOf(volume, { name, value }) {
  if (name === "year") {
    const at = volume.years.findIndex(([year]) => String(year) === value);
    const [from, to] = [at, at + 1].map((place) => volume.years[at < 0 ? -1 : place]?.[1] ?? Infinity);
    return (article) => article >= from && article < to;
  }
  let hash = 0x811c9dc5;
  for (const letter of `${name}/${value}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x1000193);
  const { headings } = await lookUp(volume, "\x01" + String.fromCharCode(hash >>> 16, hash & 0xffff));
  const articles = new Set(headings);
  return (article) => articles.has(article + volume.names);
}

async function checkArticle(volume, article, list, letters) {
  let result = null;
  for (const part of new Set([...list, volume.firstParts[article]])) {
    const text = await textFrom(volume, part, letters.length);
    const rank = letters ? rankOf(text.title, letters) : 0, own = fold(text.body), at = own.letters.indexOf(letters);
    result = { ...text, rank, letters, isFound: rank < 4 || at >= 0 };
    if (letters && at >= 0) Object.assign(result, { from: own.places[at], to: own.places[at + letters.length - 1] + 1 });
    if (result.isFound) break;
  }
  return result;
}

// A part, with what a result shows; for a query longer than what parts share, with the parts after it.
async function textFrom(volume, part, length) {
  const lines = decode(await file(`texts/${volume.number}-${part}`)).split("\n");
  const [path, mark, issue, day, date, section, title] = lines.splice(0, 7);
  let [body, beyond = ""] = lines.join("\n").split("\0");
  if (length > sharedLetters && volume.articleOf[part + 1] === volume.articleOf[part]) {
    beyond = (await textFrom(volume, part + 1, length)).body;
  }
  return { path, mark: `${mark}\n${issue}`, day, date, section, title, body: body + beyond };
}

// Checks candidates until there is a page of results, or enough was moved.
async function take(found, count) {
  const results = [];
  while (found.queue.length && results.length < count && (moved < limit || !results.length)) {
    const checks = found.queue.splice(0, Math.min(count - results.length, 4)).map((check) => check());
    results.push(...(await Promise.all(checks)).filter((result) => result.isFound));
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
  const before = body.slice(Math.max(0, from - 120), from).split(/\n|[.!?]["'”’)]*\s/).at(-1);
  const after = body.slice(to, to + 160), end = after.search(/\n|[.!?]["'”’)]*\s/);
  const text = before + body.slice(from, to) + (end < 0 ? after : after.slice(0, end + 1)).trimEnd();
  return [before.length === 120 ? "…" : "", ...marked(text, letters), end < 0 && after.length === 160 ? "…" : ""];
}

const showArticle = (result) => element("li", { className: "card" },
  element("p", { className: "mark", title: result.mark.split("\n")[1] }, result.mark.split("\n")[0], element("br"),
    element("time", { dateTime: result.day }, result.date)),
  element("div", {},
    element("a", { className: "title", href: root + result.path }, ...marked(result.title, result.letters)),
    element("span", { className: "label" }, result.section),
    element("p", { className: "passage" }, ...passage(result))));

const showName = ({ path, kind, count, spellings: [heading, ...others], letters }) => element("li", {},
  element("a", { href: root + path }, ...marked(heading, letters)),
  element("span", { className: "label" }, ...marked(others.join(" · "), letters)),
  element("span", { className: "mark label" }, `${kind} ${count}${words.times}`));

function summaryOf({ text, filters }, names, articles) {
  const [nameCount, count] = [names, articles].map((found) => found.shown + found.queue.length);
  const isSure = articles.isProven || !articles.queue.length;
  const message = nameCount + count ? (isSure ? words.found : words.atMost) : filters.length ? words.noneHere : words.none;
  return Object.entries({ text, names: nameCount, articles: count }).reduce((said, [name, value]) =>
    said.replace(`{${name}}`, () => value), message);
}

function show(list, button, found, results) {
  list.append(...results.map(found.show));
  button.hidden = !found.queue.length;
  button.onclick = async () => {
    const last = list.lastElementChild;
    limit = moved + textBudget;
    const more = await take(found, pageSize);
    if (latest !== found.query) return;
    show(list, button, found, more);
    status.textContent = found.say();
    (last?.nextElementSibling?.querySelector("a") || button).focus();
  };
}

function clear(message) {
  for (const list of [nameList, articleList]) list.replaceChildren();
  for (const button of [moreNames, moreArticles]) button.hidden = true;
  status.textContent = message;
}

async function search(isComposing) {
  const query = latest = readQuery(isComposing);
  if (!query.letters && !query.filters.length) return clear(words.hint);
  limit = moved + textBudget;
  try {
    const [names, articles] = [await findNames(query), await findArticles(query)];
    const [namePage, articlePage] = [await take(names, pageSize), await take(articles, pageSize)];
    // While a syllable is being put together, nothing found means nothing yet.
    if (latest !== query || isComposing && !namePage.length && !articlePage.length) return;
    for (const found of [names, articles]) Object.assign(found, { query, say: () => summaryOf(query, names, articles) });
    clear(articles.say());
    show(nameList, moreNames, names, namePage);
    show(articleList, moreArticles, articles, articlePage);
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
  const filters = fields.filter(([name]) => name !== "q").map(([name, value]) => ({ name, value }));
  return { text, letters: fold(text).letters, filters };
}

function fill() {
  const parameters = new URLSearchParams(location.search);
  for (const field of form.elements) {
    const value = parameters.get(field.name) || "";
    if (field.options && ![...field.options].some((option) => option.value === value)) field.add(new Option(value));
    field.value = value;
  }
  search(false);
}

form.addEventListener("input", (event) => {
  clearTimeout(timer);
  timer = setTimeout(search, 30, event.isComposing);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", location.href);
  search(false);
});
addEventListener("popstate", fill);
// Arrows go from the field through the results; Escape goes back, and then empties the field.
document.addEventListener("keydown", (event) => {
  const stops = [form.q, ...page.querySelectorAll("li a")], at = stops.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key];
  if (event.isComposing || at < 0 || step === undefined) return;
  event.preventDefault();
  if (!at && event.key === "Escape") form.q.value = "";
  stops[Math.min(stops.length - 1, Math.max(0, at + step))].focus();
  if (!at && event.key === "Escape") search(false);
});

volumes.forEach((volume, number) => { volume.number = number; });
form.hidden = false;
if (location.protocol === "file:") status.textContent = words.needsServer;
else fill();
}
