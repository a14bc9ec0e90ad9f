import type { CareDossier } from "./dossier.ts";
import type { ScoreView, WorkFactorView } from "./parts.ts";

/** A score, field by field: who filled it in, and the answers behind it, stay behind. */
export function toScoreView({ instrument, validated, takenOn, scale, score, maximum, band }: CareDossier["scores"][number]): ScoreView {
  return { instrument, validated, takenOn, scale, score, maximum, band };
}

/** A factor in the work, field by field: who named it stays behind. */
export function toWorkFactorView({ area, kind, text, weight }: CareDossier["factors"][number]): WorkFactorView {
  return { area, kind, text, weight };
}
