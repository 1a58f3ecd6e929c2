// What pages can do better with a script. Without it everything can be read and reached.
"use strict";

for (const box of document.querySelectorAll("[data-sortable]")) makeSortable(box);
for (const index of document.querySelectorAll("[data-filter]")) makeFindable(index);
for (const citation of document.querySelectorAll("[data-copy]")) makeCopyable(citation);

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
  for (const head of heads) head.removeAttribute("aria-sort");
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
  if (!navigator.clipboard) return;
  const text = citation.textContent;
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
