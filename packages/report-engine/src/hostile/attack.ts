import type { MarkupRefusal, PluginRefusal, RenderRefusal } from "../refusals.ts";

/** How an attack may end: as a document that holds nothing but what it was given, or in the sentence of a refusal. */
export type Ending = "printed" | PluginRefusal["kind"] | MarkupRefusal["kind"] | RenderRefusal["kind"];

/** Something that the author of a plugin may try, or whoever types the data of a client. Plain data: what is absent is honest. */
export interface Attack {
  /** What it is after. */
  readonly area: "network" | "files" | "host" | "time" | "memory" | "size" | "markup" | "style" | "drawing" | "data";
  readonly name: string;
  /** Body of the plugin's `render(view, options)`. */
  readonly render?: string;
  /** Code that runs when the plugin is read. */
  readonly before?: string;
  /** The source map of the package, which the host reads to say where a plugin failed. */
  readonly sourceMap?: string;
  readonly css?: string;
  /** Done to a plugin of ours instead of one of the attacker's: what it is given, changed from an honest view. */
  readonly given?: {
    readonly plugin: "evaluation" | "invoice";
    readonly view: (honest: HonestView) => unknown;
    readonly options?: unknown;
  };
  readonly ends: readonly Ending[];
  /** Takes seconds, because only a clock ends it. */
  readonly slow?: boolean;
}

/** As far as an attack reaches into the data of a document; the rest goes along as it is. */
export interface HonestView {
  readonly letterhead: Readonly<Record<string, unknown>>;
  readonly document: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** Where an attack would be seen if it came through. */
export interface Targets {
  /** `127.0.0.1:PORT` of a listener. */
  readonly host: string;
  /** A file with `FILE_MARK` in it that the attacker's process may read by its rights alone. */
  readonly file: string;
}

export const FILE_MARK = "hervat-canary-in-a-file";
