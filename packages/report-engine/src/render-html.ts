import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { brokenTextIn } from "./markup/plain-text.ts";
import { ownContent } from "./own-fields/own-content.ts";
import { type Audience, VIEW_OF } from "./plugin/manifest.ts";
import { resolveOptions } from "./plugin/options.ts";
import { CODE_FILE, type Plugin, sha256 } from "./plugin/plugin.ts";
import type { MarkupRefusal } from "./refusals.ts";
import { LIMITS } from "./vm/limits.ts";
import { placeOf } from "./vm/place-of.ts";
import type { VmFailure } from "./vm/protocol.ts";
import type { Vm } from "./vm/vm.ts";

export interface MarkupRequest {
  readonly plugin: Plugin;
  /** A view of the plugin's audience; checked here, whoever made it. */
  readonly view: unknown;
  readonly options?: unknown;
}

/** A report as a page: the same tree that the PDF is printed from. */
export interface RenderedHtml {
  /** `<main class="document" lang="…" data-standing="…">…</main>`; every block carries a number in `data-b`. */
  readonly html: string;
  /** The `@page` rules of running heads and page numbers. */
  readonly running: string;
  /** SHA-256 over both: what a client agrees with and what is released. */
  readonly htmlHash: string;
  readonly title: string;
  readonly language: "nl" | "en";
  readonly accent: string;
  /** The date of the document, `YYYY-MM-DD`. */
  readonly date: string;
  /** How much memory the VM of the plugin had in use at most, in bytes. */
  readonly peakBytes: number;
  /** The markup as the plugin wrote it, before it was read: for its author alone. */
  readonly written?: string;
}

const CONCEPT = { nl: "Concept", en: "Draft" } as const;

function vmRefusal(failure: VmFailure, sourceMap: string): MarkupRefusal {
  switch (failure.kind) {
    case "too-slow":
      return { kind: "plugin-too-slow" };
    case "out-of-memory":
      return { kind: "plugin-out-of-memory" };
    case "too-deep":
      return { kind: "plugin-too-deep" };
    case "result-too-large":
      return { kind: "markup-too-large" };
    case "no-result":
      return { kind: "markup-missing" };
    case "threw":
      return {
        ...{ kind: "plugin-failed", error: failure.error, at: placeOf(failure.stack, sourceMap) },
        ...(failure.said !== undefined && { said: failure.said }),
      };
  }
}

/** A view of the audience, checked against its schema: a field that does not belong there is refused, not passed on. */
function checkedView(audience: Audience, view: unknown) {
  const parsed = VIEW_OF[audience].safeParse(view);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  if (issue?.path.join(".") === "audience") return refuse({ kind: "view-audience-differs", audience } as const);
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys : [];
  return refuse({ kind: "view-invalid", where: [...(issue?.path ?? []), ...unknown].join(".") } as const);
}

/**
 * Runs a plugin on a view: only the declared fields go in, as JSON; markup comes out, is read, checked, numbered and written again, with
 * the fields of the practice in their places.
 * On a copy that is not final the host itself puts the word across every page.
 */
export async function renderHtml(vm: Vm, { plugin, view, options }: MarkupRequest): Promise<Result<RenderedHtml, MarkupRefusal>> {
  const { manifest, hash, code, sourceMap } = plugin;
  const checked = checkedView(manifest.audience, view);
  if (!checked.ok) return checked;
  const chosen = resolveOptions(manifest, options);
  if (!chosen.ok) return chosen;

  const { document, letterhead } = checked.value;
  const wanted = new Set(["audience", "letterhead", "document", ...manifest.reads]);
  const read = Object.fromEntries(Object.entries(checked.value).filter(([field]) => wanted.has(field)));
  const { values, own } = chosen.value;
  const broken = brokenTextIn({ ...read, options: values, own });
  if (broken !== undefined) return refuse({ kind: "view-text-broken", where: broken });
  const input = JSON.stringify(read);
  if (input.length > LIMITS.textLength) return refuse({ kind: "view-too-large" });

  const module = { hash: manifest.files[CODE_FILE] ?? hash, text: code };
  const rendered = await vm.report(module, input, JSON.stringify(values), ownContent(manifest, own, document.language));
  if (!rendered.ok) return refuse(vmRefusal(rendered.refusal, sourceMap));
  const { markup, peakBytes, written } = rendered.value;
  if (!markup.ok) return markup;

  const { language, standing } = document;
  const mark = standing === "final" ? "" : `<div class="concept-mark" aria-hidden="true"><span>${CONCEPT[language]}</span></div>`;
  const html = `<main class="document" lang="${language}" data-plugin="${manifest.id}" data-standing="${standing}">${markup.value.html}${mark}</main>`;
  const { running } = markup.value;
  return ok({
    html,
    running,
    htmlHash: sha256(`${running}\n${html}`),
    title: `${manifest.names[language]} ${document.reference}`.replaceAll(/\s+/g, " ").trim(),
    language,
    accent: letterhead.accent,
    date: document.date,
    peakBytes,
    ...(written !== undefined && { written }),
  });
}
