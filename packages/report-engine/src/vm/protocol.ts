import type { Result } from "@hervat/domain/primitives";
import type { CheckedMarkup } from "../markup/check-markup.ts";
import type { OwnContent } from "../own-fields/own-content.ts";
import type { MarkupRefusal } from "../refusals.ts";

/**
 * What the thread of the VM is asked: text in. `describe` takes nothing, `render` a view and options as JSON. `report` renders and
 * reads the markup as well: what a plugin wrote is read where a clock and a limit of memory stand round it too.
 */
export interface VmRequest {
  readonly id: number;
  readonly verb: "describe" | "render" | "report";
  /** Whose code: the hash of its text. */
  readonly hash: string;
  /** The text itself, once per thread. */
  readonly code?: string;
  readonly input: readonly string[];
  /** For `report`: what is put into the page before it is read. */
  readonly own?: OwnContent;
}

/** Why the VM gave no text. `stack` holds functions and places of the package, never values; `said` may, and is there for an author alone. */
export type VmFailure =
  | { readonly kind: "too-slow" }
  | { readonly kind: "out-of-memory" }
  | { readonly kind: "too-deep" }
  | { readonly kind: "result-too-large" }
  | { readonly kind: "no-result" }
  | { readonly kind: "threw"; readonly error: string; readonly stack: string; readonly said?: string };

/** The markup of a document, and how much memory the VM had in use at most while it was made, in bytes. */
export interface VmReport {
  readonly markup: Result<CheckedMarkup, MarkupRefusal>;
  /** The markup as the plugin wrote it: for its author alone. */
  readonly written?: string;
  readonly peakBytes: number;
}

/** What it answers: text out, or the markup that was in it. */
export type VmReply = { readonly id: number } & (
  | { readonly ok: true; readonly text: string }
  | ({ readonly ok: true } & VmReport)
  | { readonly ok: false; readonly failure: VmFailure }
);
