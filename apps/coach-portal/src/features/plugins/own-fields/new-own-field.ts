import type { OwnChoice, OwnField } from "@hervat/domain/plugins";

const LETTERS = "bcdfghjkmnpqrstvwxz";

/** A mark that spells no word. So many letters that no two of one report are the same. */
function mark(): string {
  return [...crypto.getRandomValues(new Uint32Array(8))].map((number) => LETTERS[number % LETTERS.length]).join("");
}

export function newOwnField(): OwnField {
  return { key: `own-${mark()}`, kind: "text", label: { nl: "", en: "" }, help: { nl: "", en: "" }, required: false, after: null };
}

export function newOwnChoice(): OwnChoice {
  return { key: mark(), label: { nl: "", en: "" } };
}

/** The same field with another kind of answer. */
export function ofKind({ key, label, help, required, after }: OwnField, kind: OwnField["kind"], choices: readonly OwnChoice[]): OwnField {
  const asked = { key, label, help, required, after };
  return kind === "choice" ? { ...asked, kind, choices: [...choices] } : { ...asked, kind };
}
