// Sent as it stands, to pages that are whole without a script: it keeps what is typed before the button is pressed, and lets no words
// go to a door that shut meanwhile. Everything goes to the form's own address, as its button sends it.

const QUIET_MS = 1000;
const AGAIN_MS = 15000;
/** Where the portals send who has to show again who she is. */
const DOOR = /^\/(inloggen|bevestigen)(\?|$)/;

/** Keeps a draft. @param {string} address @param {FormData} body @returns {Promise<{ type: string, location?: string, data?: string }>} a line that broke is an answer too */
async function keepAt(address, body) {
  try {
    const response = await fetch(address, { method: "POST", headers: { accept: "application/json" }, body, keepalive: true });
    return await response.json();
  } catch {
    return { type: "error" };
  }
}

/** Sends what the button sends. @param {string} address @param {FormData} body @returns {Promise<{ location?: string, page?: Document }>} neither: it failed */
async function press(address, body) {
  try {
    // The mark is that of server/answer-press.ts: a script may not read where a redirect goes.
    const response = await fetch(address, { method: "POST", headers: { accept: "text/html", "hervat-press": "yes" }, body });
    if (response.headers.get("content-type")?.startsWith("application/json")) return await response.json();
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    // A page of a fault says nothing of what was typed: better stay with the words.
    return page.querySelector("main :is([data-typed], [role=alert], [role=status])") ? { page } : {};
  } catch {
    return {};
  }
}

/** @param {URL} goal */
function goTo(goal) {
  const here = goal.pathname + goal.search === location.pathname + location.search;
  location.assign(goal);
  if (here && goal.hash) location.reload();
}

/** The page as it came back, with what is wrong beside its field: the press itself is not sent a second time. @param {Document} page */
function show(page) {
  document.title = page.title;
  document.body.replaceChildren(...page.body.childNodes);
  begin();
  const wrong = document.querySelector("[aria-invalid=true]") ?? document.querySelector("main");
  wrong.focus();
  (document.querySelector("main [role=alert]") ?? wrong).scrollIntoView({ block: "center" });
}

/** Shows one of the lines, or none. @param {Element} lines @param {string} what @param {string} [door] */
function say(lines, what, door) {
  lines.querySelector("[data-say]")?.remove();
  const line = lines.querySelector("template").content.querySelector(`[data-say="${what}"]`)?.cloneNode(true);
  if (line) lines.append(line);
  const link = line?.querySelector("a");
  if (link && door) link.href = door;
}

/** The button's own post, by script, so that no words go to a shut door. @param {HTMLFormElement} form @param {Element} lines */
function guard(form, lines) {
  const state = { sending: false, gone: false, kept: Promise.resolve() };
  const send = async (button) => {
    await state.kept;
    const address = button?.hasAttribute("formaction") ? button.formAction : form.action;
    const { location: goal, page } = await press(address, new FormData(form, button));
    state.sending = false;
    if (goal && DOOR.test(goal)) return say(lines, "away", goal);
    if (!goal && !page) return say(lines, "failed");
    state.gone = true;
    if (page) show(page);
    else goTo(new URL(goal, location.href));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (state.sending || state.gone) return;
    state.sending = true;
    send(event.submitter);
  });
  return state;
}

/** Keeps field by field what is typed. @param {HTMLFormElement} form @param {Element} lines @param {ReturnType<typeof guard>} state */
function keepDrafts(form, lines, state) {
  /** What was changed and is not kept yet: a field with an answer of its own, or the whole form. */
  const open = new Set();
  /** Whose answer is on its way now. */
  let flying = null;
  let only = null;
  let refused = false;
  let timer = 0;
  // What the server sends is newer than what a browser remembers of the page.
  form.autocomplete = "off";

  // A field that was not touched here is not sent: an older page says nothing of what was answered elsewhere.
  form.addEventListener("formdata", ({ formData }) => {
    for (const field of form.querySelectorAll("[data-field]")) {
      if (only ? field === only : field.hasAttribute("data-touched")) continue;
      for (const { name } of field.querySelectorAll("[name]")) formData.delete(name);
    }
  });

  const keep = async (field) => {
    only = field;
    const body = new FormData(form);
    only = null;
    body.set("typed", "yes");
    const { type, data, location: door } = await keepAt(form.action, body);
    refused = type === "failure";
    if (type === "success") {
      const [shape, ...values] = JSON.parse(data);
      const version = field.querySelector("[data-version]");
      if (version) version.value = values[shape.version - 1];
      return say(lines, open.size > 0 ? "" : "kept");
    }
    open.add(field);
    if (type === "error") timer = setTimeout(flush, AGAIN_MS);
    say(lines, { redirect: "away", failure: "refused" }[type] ?? "failed", door);
  };
  /** One after the other: each knows the version that the one before it made. */
  const keepOpen = async () => {
    for (const field of [...open]) {
      if (state.gone || !open.delete(field)) continue;
      flying = field;
      await keep(field);
      flying = null;
    }
  };
  const flush = () => {
    clearTimeout(timer);
    state.kept = state.kept.then(keepOpen);
  };
  const isAtRest = () => open.size === 0 || refused || state.sending || state.gone;
  const atOnce = () => {
    if (!isAtRest()) flush();
  };
  /** Nothing comes back to a page that is left: what is on its way makes the next version, and the last words go after it. */
  const leave = () => {
    if (isAtRest()) return;
    for (const field of open) {
      const version = field.querySelector("[data-version]");
      if (version && field === flying) version.value = String(Number(version.value) + 1);
      keep(field);
    }
    open.clear();
  };

  form.addEventListener("input", ({ target }) => {
    const field = target.closest("[data-field]") ?? form;
    field.setAttribute("data-touched", "");
    open.add(field);
    refused = false;
    say(lines, "");
    clearTimeout(timer);
    timer = setTimeout(flush, QUIET_MS);
  });
  form.addEventListener("change", atOnce);
  form.addEventListener("submit", () => clearTimeout(timer));
  document.addEventListener("visibilitychange", atOnce);
  addEventListener("pagehide", leave);
  addEventListener("beforeunload", (event) => {
    const trouble = lines.querySelector("[data-say]:not([data-say=kept])");
    if (open.size > 0 && trouble && !state.sending && !state.gone) event.preventDefault();
  });
}

function begin() {
  for (const lines of document.querySelectorAll("[data-typed]")) {
    const form = lines.closest("form");
    const state = guard(form, lines);
    if (lines.hasAttribute("data-drafts")) keepDrafts(form, lines, state);
  }
}

begin();
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
