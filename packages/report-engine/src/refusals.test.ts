import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { EngineRefusal } from "./refusals.ts";

/** Every kind, with the facts it carries; a new kind does not compile until it stands here. */
const KINDS: { readonly [Kind in EngineRefusal["kind"]]: readonly Exclude<keyof Extract<EngineRefusal, { kind: Kind }>, "kind">[] } = {
  "plugin-not-found": ["folder"],
  "plugin-manifest-invalid": ["where"],
  "plugin-key-unknown": ["key"],
  "plugin-host-range": ["wants", "has"],
  "plugin-base-unknown": ["base"],
  "plugin-file-changed": ["file"],
  "plugin-file-missing": ["file"],
  "plugin-file-extra": ["file"],
  "plugin-does-not-build": ["where"],
  "plugin-import-refused": ["module"],
  "plugin-word-refused": ["word", "where"],
  "plugin-css-refused": ["what"],
  "package-unreadable": [],
  "package-too-large": ["megabytes"],
  "package-unpacks-too-large": ["megabytes"],
  "package-too-many-files": ["most"],
  "package-path-absolute": ["file"],
  "package-path-traversal": ["file"],
  "package-path-refused": ["file"],
  "package-symlink": ["file"],
  "package-file-doubled": ["file"],
  "package-file-not-text": ["file"],
  "package-manifest-missing": [],
  "package-signature-wrong": [],
  "view-invalid": ["where"],
  "view-audience-differs": ["audience"],
  "view-too-large": [],
  "view-text-broken": ["where"],
  "options-invalid": ["option"],
  "plugin-failed": ["error", "at"],
  "plugin-too-slow": [],
  "plugin-out-of-memory": [],
  "plugin-too-deep": [],
  "markup-missing": [],
  "markup-too-large": [],
  "markup-text-broken": [],
  "markup-refused": ["what"],
  cancelled: [],
  "print-too-slow": [],
  "browser-stopped": [],
  "browser-missing": [],
  "walls-missing": [],
  "engine-busy": ["waiting"],
  "engine-closed": [],
  "file-unreadable": ["file"],
  "file-not-json": ["file"],
};

it.each(["nl", "en"])("has a sentence for every refusal, with the facts it carries: %s", async (language) => {
  const sentences: Record<string, string> = JSON.parse(
    await readFile(new URL(`../../messages/messages/${language}/engine.json`, import.meta.url), "utf8"),
  );

  for (const [kind, facts] of Object.entries(KINDS)) {
    const sentence = sentences[`engine_${kind.replaceAll("-", "_")}`] ?? "";
    // What to write instead is a sentence of its own.
    const named = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact).filter((fact) => fact !== "instead");
    expect([kind, named.toSorted()]).toEqual([kind, [...facts].toSorted()]);
    expect(sentence.length).toBeGreaterThan(20);
  }
});
