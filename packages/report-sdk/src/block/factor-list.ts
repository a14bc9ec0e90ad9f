import { type Html, html } from "../html.ts";
import type { BedrijfsartsView, Language } from "../views.ts";
import { words } from "../words/words.ts";
import { bulletList } from "./text.ts";

/** A factor in the work, under one of the four A's; `weight` 0 to 3 where it was given. */
export interface WorkFactor {
  readonly area: BedrijfsartsView["workFactors"][number]["area"];
  readonly text: string;
  readonly weight?: number;
}

const WEIGHTS = ["weight.0", "weight.1", "weight.2", "weight.3"] as const;

/** Factors in the work, the heaviest first, each with its A (arbeidsinhoud, -verhoudingen, -omstandigheden, -voorwaarden). */
export function factorList(factors: readonly WorkFactor[], language: Language): Html {
  const t = words(language);
  const items = factors
    .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
    .map(({ area, text, weight }) => {
      const named = weight === undefined ? undefined : WEIGHTS[weight];
      return html`${text} <small>(${named === undefined ? t(`area.${area}`) : `${t(`area.${area}`)}, ${t(named)}`})</small>`;
    });
  return bulletList(items, t("factorsNone"));
}
