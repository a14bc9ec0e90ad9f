import type { Db } from "@hervat/database";
import {
  type BreachLetter,
  clientRepository,
  dataBreachRepository,
  membershipRepository,
  personRepository,
  practiceRepository,
  StaleSaveError,
  trajectoryRepository,
} from "@hervat/database/repositories";
import { type DataBreach, LONGEST_BREACH_TEXT } from "@hervat/domain/breach";
import type { Language } from "@hervat/domain/people";
import { DataBreachId, ok, type PracticeId, type Result, refuse, type TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { waitingMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { breachLetter } from "./breach-letter.ts";
import { named } from "./handle-breach.ts";

const done = z.string().trim().min(1).max(LONGEST_BREACH_TEXT);
export const PreviewLetterInput = z.strictObject({ breachId: DataBreachId, done });
export const SendLettersInput = z.strictObject({ ...named, done });

export const LettersRefused = z.strictObject({ kind: z.enum(["closed", "not-to-be-told"]) });
export const LettersSent = z.strictObject({ portal: z.int(), byHand: z.int() });
export type LettersSent = z.infer<typeof LettersSent>;

/** The letter as it will stand in the client portal: nobody is told by looking at it. @throws NotFoundError */
export function previewLetter(ctx: ServiceContext, input: z.infer<typeof PreviewLetterInput>): Promise<BreachLetter> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("breach.handle", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const { value } = await open(tx, ctx, input.breachId);
    const letter = (await writerOf(tx, practiceId, value, input.done))(ctx.language);
    await writeAudit(tx, ctx, { action: "breach.previewed", trajectories: [] });
    return letter;
  });
}

/**
 * The officer confirmed: every client of the breach who was not told gets her letter. It stands in her own portal and a mail says no more
 * than that something waits; who has no way in is told by hand, and that stands here.
 *
 * @throws NotFoundError, StaleSaveError
 */
export function sendLetters(
  ctx: ServiceContext,
  input: z.infer<typeof SendLettersInput>,
): Promise<Result<LettersSent, z.infer<typeof LettersRefused>>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("breach.handle", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const { value, version, register } = await open(tx, ctx, input.breachId);
    if (version !== input.version) throw new StaleSaveError("data breach", input.breachId);
    if (value.closedAt !== null) return refuse({ kind: "closed" });
    if (value.tellClients !== true) return refuse({ kind: "not-to-be-told" });
    const letterIn = await writerOf(tx, practiceId, value, input.done);
    const count = { portal: 0, byHand: 0 };
    const told: TrajectoryId[] = [];
    for (const { breachId, trajectoryId, toldAt } of await register.cases(input.breachId)) {
      if (toldAt !== null) continue;
      const reached = await reach(tx, practiceId, trajectoryId);
      const way = reached.email === null ? "by-hand" : "portal";
      const { language } = reached;
      await register.tell({ breachId, trajectoryId }, { at: ctx.now(), way, language, letter: letterIn(language) });
      const url = `${ctx.service.installation.origins.client}/mijn-dossier`;
      const phone = (await practiceRepository(tx, practiceId).profile())?.phone ?? null;
      if (reached.email !== null) await queueMail(tx, ctx.service, practiceId, reached.email, waitingMail(url, phone, language));
      count[way === "portal" ? "portal" : "byHand"] += 1;
      told.push(trajectoryId);
    }
    await register.save({ version, value });
    await writeAudit(tx, ctx, { action: "breach.told", trajectories: told, details: { ...count } });
    return ok(count);
  });
}

async function open(tx: Db, ctx: ServiceContext, breachId: DataBreachId) {
  const register = dataBreachRepository(tx, await ctx.service.keyring.sealerFor(tx, practiceOf(ctx)));
  const stored = await register.find(breachId);
  if (stored === undefined) throw new NotFoundError("breach");
  return { ...stored, register };
}

async function writerOf(tx: Db, practiceId: PracticeId, breach: DataBreach, what: string): Promise<(language: Language) => BreachLetter> {
  const profile = await practiceRepository(tx, practiceId).profile();
  if (profile === undefined) throw new NotFoundError("practice");
  const practice = profile.senderName ?? profile.legalName;
  return (language) => breachLetter({ breach, done: what, practice, phone: profile.phone }, language);
}

/** The address she signs in with, if she has a way in, and the language she reads. */
async function reach(tx: Db, practiceId: PracticeId, trajectoryId: TrajectoryId): Promise<{ email: string | null; language: Language }> {
  const trajectory = await trajectoryRepository(tx, practiceId).find(trajectoryId);
  const client = trajectory && (await clientRepository(tx, practiceId).find(trajectory.value.clientId));
  const membership = client && (await membershipRepository(tx, practiceId).ofClient(client.value.id));
  const [person] = membership === undefined ? [] : await personRepository(tx).findMany([membership.personId]);
  return person === undefined ? { email: null, language: "nl" } : { email: person.email, language: person.language };
}
