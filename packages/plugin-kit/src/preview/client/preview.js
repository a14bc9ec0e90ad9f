// @ts-check
/** @typedef {{ title?: string, type?: string | string[], default?: unknown, maxLength?: number, oneOf?: { const: string, title: string }[], items?: { oneOf?: { const: string, title: string }[] } }} Property */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const chooser = /** @type {HTMLFormElement} */ (byId("chooser"));
const valuesForm = byId("values");
/** @type {Record<string, string>} */
let texts = {};
/** @type {Record<string, unknown>} */
const values = {};
let shape = "";

/** @param {string} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function address() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(chooser)) query.set(name, String(value));
  query.set("values", JSON.stringify(values));
  return query.toString();
}

function show() {
  const query = address();
  history.replaceState(null, "", `?${query}`);
  // The time in the address makes the browser fetch it again; what it gets was made before it was asked.
  const now = Date.now();
  /** @type {HTMLIFrameElement} */ (byId("page")).src = `/page.html?${query}&at=${now}`;
  /** @type {HTMLAnchorElement} */ (byId("open")).href = `/document.pdf?${query}`;
  /** @type {HTMLIFrameElement} */ (byId("pdf")).src = `/document.pdf?${query}&at=${now}`;
}

/** @param {string} name @param {Property} property */
function sections(name, property) {
  const all = property.items?.oneOf ?? [];
  const list = element("ol");
  const order = () => {
    const rows = [...list.children].filter((row) => row.querySelector("input")?.checked);
    values[name] = rows.map((row) => row.getAttribute("data-name") ?? "");
    show();
  };
  for (const { const: key, title } of all) {
    const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox" }));
    box.checked = Array.isArray(property.default) && property.default.includes(key);
    box.addEventListener("change", order);
    const up = element("button", { type: "button", "aria-label": `${texts.up} ${title}` }, "↑");
    up.addEventListener("click", () => {
      const row = up.closest("li");
      if (row?.previousElementSibling) row.previousElementSibling.before(row);
      up.focus();
      order();
    });
    list.append(element("li", { "data-name": key }, element("label", {}, box, ` ${title} `), up));
  }
  return element("fieldset", {}, element("legend", {}, property.title ?? name), list);
}

/** @param {string} name @param {Property} property */
function field(name, property) {
  if (property.type === "array") return sections(name, property);
  const type = Array.isArray(property.type) ? "date" : property.type;
  /** @type {HTMLElement} */
  let input;
  if (type === "boolean") {
    const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox" }));
    box.checked = property.default === true;
    box.addEventListener("change", () => {
      values[name] = box.checked;
      show();
    });
    return element("label", {}, box, ` ${property.title}`);
  }
  if (property.oneOf !== undefined)
    input = element("select", {}, ...property.oneOf.map((one) => element("option", { value: one.const }, one.title)));
  else if (type === "date") input = element("input", { type: "date" });
  else input = element("textarea", { rows: "2", maxlength: String(property.maxLength ?? 10000) });
  const control = /** @type {HTMLInputElement} */ (input);
  control.value = typeof property.default === "string" ? property.default : "";
  control.addEventListener(type === "string" && property.oneOf === undefined ? "input" : "change", () => {
    values[name] = type === "date" && control.value === "" ? null : control.value;
    show();
  });
  return element("label", {}, `${property.title} `, control);
}

/** @param {{ name: string, id: string, version: string, audience: string, reads: string[], leaves: string[], samples: string[], settings: { properties: Record<string, Property> }[] }} plugin */
function describe(plugin) {
  byId("name").textContent = `${plugin.name} · ${plugin.id} ${plugin.version} · ${plugin.audience}`;
  document.title = plugin.name;
  const select = /** @type {HTMLSelectElement} */ (chooser.elements.namedItem("sample"));
  const wanted = select.value || new URLSearchParams(location.search).get("sample") || "normal";
  select.replaceChildren(...plugin.samples.map((sample) => element("option", { value: sample }, sample)));
  if (plugin.samples.includes(wanted)) select.value = wanted;
  const list = (/** @type {string[]} */ names) => element("ul", {}, ...names.map((name) => element("li", {}, element("code", {}, name))));
  byId("fields").replaceChildren(element("p", {}, texts.readsAll), list(plugin.reads), element("p", {}, texts.leaves), list(plugin.leaves));
  const now = JSON.stringify(plugin.settings);
  if (now === shape) return;
  shape = now;
  for (const name of Object.keys(values)) delete values[name];
  const fields = plugin.settings.flatMap(({ properties }) => Object.entries(properties).map(([name, property]) => field(name, property)));
  valuesForm.replaceChildren(...(fields.length === 0 ? [element("p", {}, texts.noSettings)] : fields));
}

async function refresh() {
  const facts = await (await fetch("/facts.json")).json();
  texts = facts.texts;
  document.documentElement.lang = facts.language;
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = texts[place.getAttribute("data-text") ?? ""] ?? "";
  byId("page").title = texts.page;
  byId("pdf").title = texts.pdf;
  const problem = byId("problem");
  problem.hidden = facts.problem === null;
  problem.textContent = facts.problem ?? "";
  if (facts.plugin !== null) {
    describe(facts.plugin);
    show();
  }
  return facts.problem === null;
}

const before = new URLSearchParams(location.search);
for (const name of ["language", "standing"]) {
  const value = before.get(name);
  const control = /** @type {HTMLSelectElement} */ (chooser.elements.namedItem(name));
  if (value !== null) control.value = value;
}
chooser.addEventListener("change", show);
new EventSource("/events").addEventListener("message", async ({ data }) => {
  const { ms } = JSON.parse(data);
  const well = await refresh();
  byId("status").textContent = well ? (texts.updated ?? "").replace("{ms}", String(ms)) : "";
});
await refresh();
