import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PeerDocument } from "./peer-document.ts";

export interface PeerSettings {
  /** Where the peers were installed. */
  readonly folder: string;
  /** The browser of the benchmark: every peer that needs one gets the same. */
  readonly chromium: string;
  readonly lanes: number;
}

/** One way in which others make a PDF. */
export interface Peer {
  make(document: PeerDocument & { page(): string }): Promise<Buffer>;
  close(): Promise<void>;
}
export type OpenPeer = (settings: PeerSettings) => Promise<Peer>;

/** As the manuals of these tools start a browser on a server. */
export const BROWSER_ARGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run"];

/** A package out of the folder of the peers; what it exports is described by who asks for it, and tried by the first document. */
export function fromPeers<Exports>(folder: string, name: string): Exports {
  return createRequire(join(folder, "package.json"))(name);
}

/** The same for a package that is only to be imported. */
export async function importFromPeers<Exports>(folder: string, name: string): Promise<Exports> {
  const resolved = createRequire(join(folder, "package.json")).resolve(name);
  return import(pathToFileURL(resolved).href);
}
