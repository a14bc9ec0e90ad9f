import type { Locale } from "@hervat/messages";

/** One thing that the doctor looked at. */
export interface Finding {
  readonly key:
    | "data-folder"
    | "secrets"
    | "database"
    | "practices"
    | "audit"
    | "browser"
    | "wall"
    | "backup"
    | "restored"
    | "https"
    | "mail";
  readonly well: boolean;
  /** What was found, and what to do when it is not well. */
  text(locale: Locale): string;
}

export function well(key: Finding["key"], text: Finding["text"]): Finding {
  return { key, well: true, text };
}

export function unwell(key: Finding["key"], text: Finding["text"]): Finding {
  return { key, well: false, text };
}
