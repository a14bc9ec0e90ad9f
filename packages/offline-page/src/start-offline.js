// Sent as it stands, to every page of the three portals: asks the browser for the worker that shows one page while there is no connection.
// Only where workers exist: over https and on this machine. A browser that refuses shows its own page instead.

const WORKER = "/offline-worker.js";

/** The coach portal takes no address for a script but one that a policy lets through, and this one lets through a single name. */
const policy = globalThis.trustedTypes?.createPolicy("hervat-offline", { createScriptURL: () => WORKER });

const start = () => navigator.serviceWorker?.register(policy?.createScriptURL(WORKER) ?? WORKER).catch(() => undefined);

// After everything that the page itself needs.
if (document.readyState === "complete") start();
else addEventListener("load", start);
