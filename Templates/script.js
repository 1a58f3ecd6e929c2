// What pages can do better with a script. Without it everything can be read and reached.
"use strict";

for (const box of document.querySelectorAll("[data-sortable]")) makeSortable(box);
for (const index of document.querySelectorAll("[data-filter]")) makeFindable(index);
for (const month of document.querySelectorAll("[data-month]")) makeNarrowable(month);
for (const link of document.querySelectorAll("[data-webcal]")) addSubscription(link);
for (const text of document.querySelectorAll("[data-copy]")) makeCopyable(text);

// Tables: each column's name becomes a button that puts the rows in order.
function makeSortable(box) {
  for (const table of box.querySelectorAll("table")) {
    const heads = table.tHead ? [...table.tHead.rows[0].cells] : [];
    heads.forEach((head, column) => {
      if (head.tagName !== "TH") return;
      const button = document.createElement("button");
      button.type = "button";
      button.title = box.dataset.sortable;
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => sortRows(table, heads, column));
    });
  }
}

function sortRows(table, heads, column) {
  const isAscending = heads[column].getAttribute("aria-sort") !== "ascending";
  const rows = [...table.tBodies[0].rows].map((row, place) => {
    const text = row.cells[column] ? row.cells[column].textContent.trim() : "";
    return { row, place, text, number: numberOf(text) };
  });
  const filled = rows.filter((row) => row.text !== "").map((row) => row.number);
  const isNumeric = filled.filter((number) => number !== null).length * 2 > filled.length;
  const direction = isAscending ? 1 : -1;
  rows.sort((left, right) => compare(left, right, isNumeric, direction) || left.place - right.place);
  for (const head of heads) head.setAttribute("aria-sort", "none");
  heads[column].setAttribute("aria-sort", isAscending ? "ascending" : "descending");
  table.tBodies[0].append(...rows.map((row) => row.row));
}

// Cells without a value come last, whichever way the others go.
function compare(left, right, isNumeric, direction) {
  if (isNumeric) {
    if (left.number === null || right.number === null) return (left.number === null) - (right.number === null);
    return (left.number - right.number) * direction;
  }
  if (!left.text || !right.text) return !left.text - !right.text;
  return left.text.localeCompare(right.text, "ko", { numeric: true }) * direction;
}

// The value of "34,389.18", "-0.20%", "+8,600", "△3.2", "1.5억"; null where a cell holds no number.
function numberOf(text) {
  const found = /^[~≈<>≤≥($€£¥₩\s]*([-−–△▽▼+▲]?)[$€£¥₩\s]*(\d[\d,]*(?:\.\d+)?)\s*(조|억|만|천)?/.exec(text);
  if (!found) return null;
  const unit = { 조: 1e12, 억: 1e8, 만: 1e4, 천: 1e3 }[found[3]] || 1;
  const value = Number(found[2].replaceAll(",", "")) * unit;
  return "-−–△▽▼".includes(found[1]) && found[1] !== "" ? -value : value;
}

// Indexes: a box that filters, and a choice of order.
function makeFindable(index) {
  const words = index.dataset;
  const tools = index.previousElementSibling;
  const filter = document.createElement("input");
  filter.type = "search";
  filter.placeholder = words.hint;
  const order = document.createElement("select");
  for (const [value, name] of [["name", words.name], ["count", words.count], ["latest", words.latest]]) {
    order.append(new Option(name, value));
  }
  tools.append(labelled(words.filter, filter), labelled(words.sort, order));
  const message = document.createElement("p");
  message.setAttribute("role", "status");
  index.before(message);

  const sections = [...index.querySelectorAll("section")];
  const entries = [...index.querySelectorAll("li")].map((item, place) => ({
    item, place, list: item.parentNode, key: fold(item.textContent),
    isName: !item.classList.contains("see"), count: Number(item.dataset.count || 0), latest: item.dataset.latest || "",
  }));
  const ranking = document.createElement("ul");
  ranking.hidden = true;
  index.append(ranking);

  const show = () => {
    const wanted = fold(filter.value);
    let found = 0;
    for (const entry of entries) {
      const isShown = entry.key.includes(wanted) && (entry.isName || order.value === "name");
      entry.item.hidden = !isShown;
      if (isShown) found += 1;
    }
    message.textContent = found ? "" : words.nothing;
    for (const section of sections) section.hidden = !section.querySelector("li:not([hidden])");
  };
  const arrange = () => {
    const isByName = order.value === "name";
    ranking.hidden = isByName;
    const sorted = [...entries].sort((left, right) =>
      isByName ? left.place - right.place
        : order.value === "count" ? right.count - left.count || left.place - right.place
          : right.latest.localeCompare(left.latest) || left.place - right.place);
    for (const entry of sorted) (isByName ? entry.list : ranking).append(entry.item);
    show();
  };
  filter.addEventListener("input", show);
  order.addEventListener("change", arrange);
}

function labelled(text, field) {
  const label = document.createElement("label");
  label.append(text, field);
  return label;
}

function fold(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[\s·.\-]/g, "");
}

// How to cite: a button that copies.
function makeCopyable(citation) {
  const text = citation.textContent;
  if (!navigator.clipboard || !text) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = citation.dataset.copy;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "label";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    said.textContent = citation.dataset.copied;
  });
  citation.append(button, said);
}

// "/" goes to the search field, wherever one reads.
document.addEventListener("keydown", (event) => {
  const field = document.querySelector("input[name=q]");
  const isTyping = event.target.closest("input, select, textarea");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping || !field) return;
  event.preventDefault();
  field.focus();
});

// The calendar: today is marked, and a choice for each of city, field and kind takes the place of the links.
function makeNarrowable(month) {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  const mark = month.querySelector(`.days time[datetime="${today.join("-")}"]`);
  if (mark) {
    mark.setAttribute("aria-current", "date");
    mark.parentNode.classList.add("today");
  }
  const events = [...month.querySelectorAll("li[data-in]")].map((item) => ({
    item, keys: item.dataset.in.split(" "), on: item.dataset.on && item.dataset.on.split(" ").map(Number),
  }));
  const asked = new URLSearchParams(location.search);
  const choices = ["city", "field", "kind"].map((name) => choiceOf(month, name, asked.get(name)));
  const details = month.querySelector(".filters");
  const message = document.createElement("p");
  message.setAttribute("role", "status");
  const box = document.createElement("div");
  box.className = "choices";
  box.append(...choices.map((choice) => choice.label).filter(Boolean), message);
  details.replaceChildren(details.firstElementChild, box);

  const show = () => {
    const shown = events.filter(({ item, keys }) => {
      item.hidden = !choices.every(({ select }, at) => !select || !select.value || select.value === keys[at]);
      return !item.hidden;
    });
    for (const day of month.querySelectorAll(".agenda > section")) day.hidden = !day.querySelector("li:not([hidden])");
    message.textContent = month.dataset.shown.replace("{count}", shown.length);
    const table = month.querySelector(".month-grid");
    if (table) for (const week of table.tBodies) layOut(week, shown.filter((event) => event.on), month.dataset);
    // The months before and after are narrowed in the same way, and the address can be sent.
    const search = new URLSearchParams();
    for (const { select, name } of choices) {
      if (select && select.value) search.set(name, select.selectedOptions[0].dataset.title);
    }
    const query = String(search) && "?" + search;
    history.replaceState(null, "", location.pathname + query + location.hash);
    for (const step of month.querySelectorAll(".steps a[rel]")) step.search = query;
  };
  for (const { select } of choices) if (select) select.addEventListener("change", show);
  if (choices.some(({ select }) => select && select.value)) {
    details.open = true;
    show();
  }
}

// A choice made of a list of links; what is asked for may have no event in this month.
function choiceOf(month, name, asked) {
  const list = month.querySelector(`[data-filter-by="${name}"]`);
  if (!list) return { name };
  const select = document.createElement("select");
  const add = (title, count, value) => {
    const option = new Option(count === "" ? title : `${title} (${count})`, value);
    option.dataset.title = title;
    option.selected = value !== "" && title === asked;
    select.add(option);
  };
  add(month.dataset.all, "", "");
  [...list.querySelectorAll("li")].forEach((item, place) => {
    add(item.firstElementChild.textContent, item.lastElementChild.textContent, String(place + 1));
  });
  if (asked && !select.value) add(asked, 0, "none");
  return { name, select, label: labelled(list.firstElementChild.textContent, select) };
}

// One week of the grid: as the build lays it out, at most three bars on a day, the others counted.
function layOut(week, events, words) {
  const [days] = week.rows;
  const numbers = [...days.cells].map((cell) => Number(cell.querySelector("[aria-hidden]")?.textContent ?? 0));
  const [first, last] = [Math.min(...numbers.filter(Boolean)), Math.max(...numbers)];
  const parts = events.filter(({ on }) => on[0] <= last && on[1] >= first).map((event, place) => ({
    ...event, place,
    from: numbers.indexOf(Math.max(first, event.on[0])), to: numbers.indexOf(Math.min(last, event.on[1])),
  })).sort((left, right) => left.from - right.from || right.to - left.to || left.place - right.place);
  const lanes = [];
  const hidden = numbers.map(() => []);
  for (const part of parts) {
    const isFree = (lane) => lane.slice(part.from, part.to + 1).every((cell) => !cell);
    let lane = lanes.find(isFree);
    if (!lane && lanes.length < 3) lanes.push(lane = numbers.map(() => null));
    if (lane) lane.fill(part, part.from, part.to + 1);
    else for (const list of hidden.slice(part.from, part.to + 1)) list.push(part);
  }
  const rows = lanes.map((lane) => {
    const row = document.createElement("tr");
    lane.forEach((part, column) => {
      if (part && column > part.from) return;
      const cell = row.insertCell();
      if (part) {
        if (part.to > part.from) cell.colSpan = part.to - part.from + 1;
        cell.append(barOf(part, part.on[0] < first, part.on[1] > last, words));
      }
    });
    return row;
  });
  const more = document.createElement("tr");
  more.className = "more";
  for (const list of hidden) {
    const cell = more.insertCell();
    if (!list.length) continue;
    const link = document.createElement("a");
    link.href = "#" + list[0].item.id;
    link.textContent = words.more.replace("{count}", list.length);
    cell.append(link);
  }
  week.replaceChildren(days, ...rows, more);
}

function barOf({ item, on }, isOpenBefore, isOpenAfter, words) {
  const bar = item.querySelector("a").cloneNode(true);
  bar.classList.add("bar");
  bar.classList.toggle("from", isOpenBefore);
  bar.classList.toggle("on", isOpenAfter);
  const span = document.createElement("span");
  span.className = "visually-hidden";
  const days = on.filter((day) => day > 0 && day < 32).map((day) => words.span.replace("{day}", day));
  span.textContent = " " + [...new Set(days)].join("–");
  bar.append(span);
  return bar;
}

// A site that does not know its address cannot tell calendars where to ask; the browser can.
function addSubscription(link) {
  if (!location.protocol.startsWith("http")) return;
  const address = link.previousElementSibling.href;
  link.href = address.replace(/^https?/, "webcal");
  link.closest(".subscription").querySelector(".address").textContent = address;
}
