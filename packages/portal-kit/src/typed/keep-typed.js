// Sent as it stands, to pages that are whole without a script: it keeps what is typed before the button is pressed, and lets no words
// go to a door that shut meanwhile. Everything goes to the form's own address, as its button sends it.

const QUIET_MS = 1000;
const AGAIN_MS = 15000;
/** Where the portals send who has to show again who she is. */
const DOOR = /^\/(inloggen|bevestigen)(\?|$)/;

/** @param {string} address @param {FormData} body @returns {Promise<{ type: string, location?: string, data?: string }>} a line that broke is an answer too */
async function post(address, body, keepalive = false) {
  try {
    const response = await fetch(address, { method: "POST", headers: { accept: "application/json" }, body, keepalive });
    return await response.json();
  } catch {
    return { type: "error" };
  }
}

/** @param {URL} goal */
function goTo(goal) {
  const here = goal.pathname + goal.search === location.pathname + location.search;
  location.assign(goal);
  if (here && goal.hash) location.reload();
}

/** Shows one of the lines, or none. @param {Element} lines @param {string} what @param {string} [door] */
function say(lines, what, door) {
  lines.querySelector("[data-say]")?.remove();
  const line = lines.querySelector("template").content.querySelector(`[data-say="${what}"]`)?.cloneNode(true);
  if (line) lines.append(line);
  const link = line?.querySelector("a");
  if (link && door) link.href = door;
}

/** The button's own post, by script until the answer is no shut door. @param {HTMLFormElement} form @param {Element} lines */
function guard(form, lines) {
  const state = { sending: false, gone: false, kept: Promise.resolve() };
  const send = async (button) => {
    await state.kept;
    const address = button?.hasAttribute("formaction") ? button.formAction : form.action;
    const answer = await post(address, new FormData(form, button));
    const shut = answer.type === "redirect" && DOOR.test(answer.location);
    state.sending = false;
    if (shut || answer.type === "error") return say(lines, shut ? "away" : "failed", answer.location);
    state.gone = true;
    if (answer.type === "redirect") goTo(new URL(answer.location, location.href));
    // Nothing was stored: sent as a form, the answer is a page with what is wrong beside its field.
    else form.requestSubmit(button);
  };
  form.addEventListener("submit", (event) => {
    if (state.gone) return;
    event.preventDefault();
    if (state.sending) return;
    state.sending = true;
    send(event.submitter);
  });
  return state;
}

/** Keeps field by field what is typed. @param {HTMLFormElement} form @param {Element} lines @param {ReturnType<typeof guard>} state */
function keepDrafts(form, lines, state) {
  /** What was changed and is not kept yet: a field with an answer of its own, or the whole form. */
  const open = new Set();
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
    const { type, data, location: door } = await post(form.action, body, true);
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
  const flush = () => {
    clearTimeout(timer);
    for (const field of open) state.kept = state.kept.then(() => keep(field));
    open.clear();
  };
  const atOnce = () => {
    if (open.size > 0 && !refused && !state.sending) flush();
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
  addEventListener("pagehide", atOnce);
  addEventListener("beforeunload", (event) => {
    const trouble = lines.querySelector("[data-say]:not([data-say=kept])");
    if (open.size > 0 && trouble && !state.sending && !state.gone) event.preventDefault();
  });
}

for (const lines of document.querySelectorAll("[data-typed]")) {
  const form = lines.closest("form");
  const state = guard(form, lines);
  if (lines.hasAttribute("data-drafts")) keepDrafts(form, lines, state);
}
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
