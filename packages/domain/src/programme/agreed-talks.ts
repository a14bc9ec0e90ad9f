import { z } from "zod";
import { ok, type Result, refuse } from "../primitives/index.ts";
import type { Programme } from "./programme.ts";

/** What coach and client agreed about the talks of this one trajectory; it goes before what the programme says. */
export const AgreedTalks = z.strictObject({
  /** Talks of guidance, intakes and evaluation not included; what the employer adds comes on top. */
  planned: z.int().min(1).max(60),
  /** Of one talk; null where the coach decides each time. */
  minutes: z.int().min(10).max(240).nullable(),
  /** Days between two talks; null where the coach decides each time. */
  rhythmDays: z.int().min(1).max(91).nullable(),
});
export type AgreedTalks = z.infer<typeof AgreedTalks>;

export type AgreeTalksRefusal =
  /** Only watches the days of the law: it has no talks. */
  | { readonly kind: "programme-guides-nobody" }
  /** More than the employer bought: extra talks are asked of him. */
  | { readonly kind: "above-maximum"; readonly maximum: number }
  | { readonly kind: "fewer-than-used"; readonly used: number }
  /** A colleague agreed on something else since she opened it. */
  | { readonly kind: "changed-meanwhile"; readonly talks: AgreedTalks | null };

/**
 * Judges what is agreed against the programme and the talks that were used.
 *
 * @param extraSessions agreed with the employer on top of the programme: they stay on top of what is agreed here.
 */
export function agreeTalks(
  talks: AgreedTalks,
  { structure, sessions }: Programme,
  { used, extraSessions }: { readonly used: number; readonly extraSessions: number },
): Result<AgreedTalks, AgreeTalksRefusal> {
  if (structure.kind === "clock-only") return refuse({ kind: "programme-guides-nobody" });
  if (talks.planned > sessions.maximum) return refuse({ kind: "above-maximum", maximum: sessions.maximum });
  if (talks.planned + extraSessions < used) return refuse({ kind: "fewer-than-used", used });
  return ok(talks);
}

/** The programme as it runs for this client. Its smallest and largest number of talks stay those of the programme. */
export function asAgreed(programme: Programme, talks: AgreedTalks | null): Programme {
  return talks === null ? programme : { ...programme, sessions: { ...programme.sessions, ...talks } };
}
