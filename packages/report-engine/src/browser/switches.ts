import type { Fences } from "./fences.ts";
import type { Chromium } from "./find-chromium.ts";

/** What a browser that only prints has no use for. */
const QUIET = [
  "--no-first-run",
  "--no-default-browser-check",
  "--no-pings",
  "--disable-background-networking",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-breakpad",
  "--disable-client-side-phishing-detection",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-gpu",
  "--disable-renderer-backgrounding",
  "--disable-software-rasterizer",
  "--disable-sync",
  "--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider",
  "--hide-scrollbars",
  "--metrics-recording-only",
  "--mute-audio",
];

/**
 * Each closes a way out that the others leave open: a name cannot be looked up, a request goes to a proxy that is not there,
 * WebRTC may not go round it. Together 0 of 40 escapes; one alone let 1 to 26 through.
 */
const BLIND = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--js-flags=--max-old-space-size=192",
];

/** The command line of the browser itself. */
export function switches(chromium: Chromium, fences: Fences, profile: string, blind: boolean): readonly string[] {
  return [
    chromium.shell ? "--headless" : "--headless=new",
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    ...QUIET,
    ...(blind ? BLIND : []),
    ...(fences.sandbox ? [] : ["--no-sandbox"]),
    "about:blank",
  ];
}
