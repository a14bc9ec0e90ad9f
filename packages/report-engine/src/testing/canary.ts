import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";

/** A host on loopback that counts whoever comes: by TCP (HTTP, WebSocket, TURN) and by UDP (STUN). */
export interface Canary {
  /** `127.0.0.1:PORT`, the same number for both. */
  readonly host: string;
  visitors(): readonly string[];
  close(): Promise<void>;
}

export async function startCanary(): Promise<Canary> {
  const visitors: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (data) => {
      visitors.push(/^[A-Z]+ (\S+)/.exec(data.toString("latin1"))?.[1] ?? "tcp");
      socket.end("HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const udp = createSocket("udp4", () => visitors.push("udp")).bind(port, "127.0.0.1");
  await once(udp, "listening");
  return {
    host: `127.0.0.1:${port}`,
    visitors: () => visitors,
    close: async () => {
      udp.close();
      server.close();
      await once(server, "close");
    },
  };
}

/** Ways in which HTML can make a browser ask for something, each with an address of its own. */
export function vectors(host: string): readonly string[] {
  const at = (name: string) => `http://${host}/${name}`;
  return [
    `<img src="${at("img")}">`,
    `<img srcset="${at("srcset")} 1x">`,
    `<picture><source srcset="${at("source")}"><img></picture>`,
    `<input type="image" src="${at("input")}">`,
    `<link rel="stylesheet" href="${at("stylesheet")}">`,
    `<link rel="preload" as="image" href="${at("preload")}">`,
    `<link rel="prefetch" href="${at("prefetch")}">`,
    `<link rel="preconnect" href="${at("")}">`,
    `<link rel="dns-prefetch" href="//${host}">`,
    `<link rel="icon" href="${at("icon")}">`,
    `<link rel="modulepreload" href="${at("modulepreload")}">`,
    `<link rel="manifest" href="${at("manifest")}">`,
    `<style>@import url("${at("import")}");</style>`,
    `<style>@font-face{font-family:canary;src:url(${at("font")})}.f{font-family:canary}</style><p class="f">x</p>`,
    `<style>.b{background:url(${at("background")})}</style><p class="b">x</p>`,
    `<style>.l{list-style:url(${at("list")})}</style><ul><li class="l">x</li></ul>`,
    `<style>.c::before{content:url(${at("content")})}</style><p class="c">x</p>`,
    `<style>.m{mask:url(${at("mask")})}</style><p class="m">x</p>`,
    `<p style="background:url(${at("style")})">x</p>`,
    `<style>@page{background:url(${at("page")})}</style>`,
    `<table background="${at("table")}"><tr><td>x</td></tr></table>`,
    `<iframe src="${at("iframe")}"></iframe>`,
    `<iframe srcdoc='<img src="${at("srcdoc")}">'></iframe>`,
    `<object data="${at("object")}"></object>`,
    `<embed src="${at("embed")}">`,
    `<video src="${at("video")}" poster="${at("poster")}"></video>`,
    `<audio src="${at("audio")}" autoplay></audio>`,
    `<video><track src="${at("track")}" default></video>`,
    `<svg width="9" height="9"><image href="${at("svg-image")}" width="9" height="9"/></svg>`,
    `<svg width="9" height="9"><use href="${at("svg-use")}#a"/></svg>`,
    `<svg width="9" height="9"><rect width="9" height="9" fill="url(${at("svg-fill")}#a)"/></svg>`,
    `<meta http-equiv="refresh" content="0;url=${at("refresh")}">`,
    `<form id="f" action="${at("form")}" method="post"><input name="a" value="b"></form>`,
    `<a id="a" ping="${at("ping")}" href="${at("link")}">x</a>`,
    `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${at("speculation")}"]}]}</script>`,
    `<script src="${at("script")}"></script>`,
    `<script>fetch("${at("fetch")}"); navigator.sendBeacon("${at("beacon")}"); new WebSocket("ws://${host}/socket"); new EventSource("${at("events")}")</script>`,
    `<script>new Worker(URL.createObjectURL(new Blob(['fetch("${at("worker")}")'])))</script>`,
    `<script>const p = new RTCPeerConnection({ iceServers: [{ urls: "stun:${host}" }, { urls: "turn:${host}?transport=tcp", username: "a", credential: "b" }] }); p.createDataChannel("x"); p.createOffer().then((offer) => p.setLocalDescription(offer))</script>`,
    `<script>open("${at("open")}"); document.getElementById("f")?.submit()</script>`,
    `<img src="x" onerror="new Image().src='${at("onerror")}'">`,
    `<img src="//${host}/scheme"><img src="HTTP://${host}/case"><img src="http://[::ffff:127.0.0.1]:${host.split(":")[1]}/mapped">`,
  ];
}
