import { z } from "zod";
import { ExtensionId, ok, PlainDate, type Result, refuse, TrajectoryId } from "../primitives/index.ts";

/**
 * More guidance than the programme holds, asked of the employer: a number of sessions and no word on why, nor in which
 * phase the client is.
 *
 * @source programme "Van verzuim naar herstel", Aanpak herstelbegeleiding: "op maat worden uitgebreid"
 */
export const Extension = z.object({
  id: ExtensionId,
  trajectoryId: TrajectoryId,
  extraSessions: z.int().min(1).max(30),
  requestedOn: PlainDate,
  answer: z.object({ agreed: z.boolean(), on: PlainDate }).nullable(),
});
export type Extension = z.infer<typeof Extension>;

export type ExtensionState = "none" | "requested" | "agreed" | "declined";

/** Where the newest request stands; one agreement stays an agreement when later more is asked. */
export function extensionState(extensions: readonly Extension[]): ExtensionState {
  if (extensions.some(({ answer }) => answer?.agreed === true)) return "agreed";
  const newest = extensions.reduce<Extension | undefined>(
    (best, next) => (best === undefined || next.requestedOn >= best.requestedOn ? next : best),
    undefined,
  );
  if (newest === undefined) return "none";
  return newest.answer === null ? "requested" : "declined";
}

/** Sessions that the employer agreed to on top of the programme. */
export function extraSessionsAgreed(extensions: readonly Extension[]): number {
  return extensions.reduce((sum, { answer, extraSessions }) => (answer?.agreed === true ? sum + extraSessions : sum), 0);
}

export type AnswerExtensionRefusal =
  | { readonly kind: "already-answered"; readonly on: PlainDate }
  | { readonly kind: "before-the-request"; readonly requestedOn: PlainDate }
  | { readonly kind: "in-the-future" };

/** Writes down what the employer answered. */
export function answerExtension(
  extension: Extension,
  answer: { readonly agreed: boolean; readonly on: PlainDate },
  today: PlainDate,
): Result<Extension, AnswerExtensionRefusal> {
  if (extension.answer !== null) return refuse({ kind: "already-answered", on: extension.answer.on });
  if (answer.on < extension.requestedOn) return refuse({ kind: "before-the-request", requestedOn: extension.requestedOn });
  if (answer.on > today) return refuse({ kind: "in-the-future" });
  return ok({ ...extension, answer });
}
