// Sent as it stands, to pages that are whole without a script: it shows what only a script can do, a key of this device.

/** @param {string} step @param {object} body @returns {Promise<{ options?: object }>} */
async function post(step, body) {
  const response = await fetch(`/passkey/${step}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(String(answer.code));
  return answer;
}

/** The two ceremonies; each leaves the page when it worked. */
const ACTS = {
  /** @param {HTMLFormElement} form */
  async use(form) {
    const { options } = await post("use-options", {});
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    await post("use", { response: await navigator.credentials.get({ publicKey }) });
    location.assign(form.dataset.next ?? "/");
  },
  /** @param {HTMLFormElement} form */
  async add(form) {
    const typed = new FormData(form);
    const { options } = await post("add-options", { password: typed.get("password") });
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    await post("add", { response: await navigator.credentials.create({ publicKey }), name: typed.get("name") });
    location.assign(form.dataset.next ?? "/");
  },
};

/** @param {HTMLFormElement} form */
function wake(form) {
  const failed = form.querySelector("[data-failed]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (failed) failed.textContent = "";
    ACTS[form.dataset.passkey](form).catch((fault) => {
      if (failed) failed.textContent = (fault.message === "INVALID_PASSWORD" && form.dataset.wrong) || form.dataset.failed;
    });
  });
  form.hidden = false;
}

if (typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential)
  for (const form of document.querySelectorAll("form[data-passkey]")) wake(form);
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => print());
  button.hidden = false;
}
