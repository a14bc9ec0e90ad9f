import type { Db } from "@hervat/database";
import {
  clientRepository,
  energyRepository,
  handOverRepository,
  membershipRepository,
  phaseRepository,
  practiceRepository,
  reportRepository,
  sessionRepository,
} from "@hervat/database/repositories";
import { accessEndsSoon } from "@hervat/domain/closing";
import { AskedQuestionnaireId, PlainDate, ReportId } from "@hervat/domain/primitives";
import { LocalText } from "@hervat/domain/programme";
import { ThisWeek } from "@hervat/domain/resumption";
import { endedOn, phasePosition } from "@hervat/domain/trajectory";
import { z } from "zod";
import { readEmployersHalf } from "../dossier/read-dossier.ts";
import { NotFoundError } from "../errors.ts";
import { preparationWaiting } from "../intake/own-intake.ts";
import { LawStepShown, nextOfLaw } from "../law/own-law.ts";
import { questionnaireWaiting } from "../questionnaires/own-questionnaires.ts";
import { evaluationWaiting } from "../reading/own-preparation.ts";
import type { ServiceContext } from "../service-context.ts";
import { namesBeside } from "../sessions/coaches-of.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { CoachNews, coachNews } from "./coach-news.ts";
import { openOwnCase } from "./open-own-case.ts";
import { isHers, readTalkNames, TalkShown, toTalk } from "./own-talk.ts";
import { readHomework } from "./read-talks.ts";
import { readWeek } from "./read-week.ts";

/** What waits for her: the first alone is shown large. */
const Waiting = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("report"), reportId: ReportId }),
  z.strictObject({ kind: z.literal("intake"), begun: z.boolean() }),
  z.strictObject({ kind: z.literal("evaluation"), begun: z.boolean() }),
  z.strictObject({ kind: z.literal("questionnaire"), questionnaireId: AskedQuestionnaireId, begun: z.boolean(), minutes: z.int() }),
  z.strictObject({ kind: z.literal("homework"), items: z.int() }),
  z.strictObject({ kind: z.literal("diary") }),
]);

export const OwnHome = z.strictObject({
  firstName: z.string(),
  practice: z.strictObject({ name: z.string(), phone: z.string().nullable() }),
  coach: z.strictObject({ name: z.string(), phone: z.string().nullable() }),
  /** By name who coaches beside her coach, because she said yes to that. */
  beside: z.array(z.string()),
  /** Someone else guides her, or stands in for a while. */
  coachNews: CoachNews.nullable(),
  /** She wants to see one thing at a time. */
  calm: z.boolean(),
  /** Opened with a telephone that she trusts: what asks more of her is left out. */
  byPhone: z.boolean(),
  /** Null where no talk is planned. */
  next: TalkShown.nullable(),
  waiting: Waiting.nullable(),
  plan: z.strictObject({ position: z.int(), of: z.int(), name: LocalText, aim: LocalText }).nullable(),
  /** The three lines that her manager sees; null where she gave no code today. */
  week: ThisWeek.nullable(),
  /** A step that the law asks of her now: it stands there in every view. */
  law: LawStepShown.nullable(),
  /** The day the guidance ended; null while it runs. */
  endedOn: PlainDate.nullable(),
  /** The last day that this opens, once it is near. */
  accessEnds: PlainDate.nullable(),
});
export type OwnHome = z.infer<typeof OwnHome>;

/** The first page of the client: her next talk, the one thing that waits, her plan and what her manager sees. */
export function readOwnHome(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnHome> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read", trajectoryId);
    const { practiceId, stored } = opened;
    const { value } = stored;
    const byPhone = ctx.identity.state !== "ready" || ctx.identity.factor.kind === "phone";
    const memberships = membershipRepository(tx, practiceId);
    const [client, coach, profile, sessions, beside] = await Promise.all([
      clientRepository(tx, practiceId).find(value.clientId),
      memberships.colleague(value.coachMembershipId),
      practiceRepository(tx, practiceId).profile(),
      sessionRepository(tx, practiceId).ofTrajectory(trajectoryId),
      namesBeside(tx, ctx, opened),
    ]);
    if (client === undefined || profile === undefined) throw new NotFoundError("client");
    const now = ctx.now();
    const [next] = sessions
      .map((session) => session.value)
      .filter((session) => session.status === "planned" && session.startsAt > now && isHers(session))
      .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
    const ended = endedOn(value);
    const handOvers = await handOverRepository(tx, practiceId).shownOf(trajectoryId, ctx.today());
    const more = byPhone ? NOTHING_MORE : await readMore(tx, ctx, opened);
    return {
      firstName: client.value.name.split(" ")[0] ?? client.value.name,
      practice: { name: profile.senderName ?? profile.legalName, phone: profile.phone },
      coach: { name: coach?.name ?? "", phone: coach?.phone ?? profile.phone },
      coachNews: ended === null ? await coachNews(tx, practiceId, handOvers, { coach: value.coachMembershipId, today: ctx.today() }) : null,
      calm: "membershipId" in ctx.actor && (await memberships.isCalm(ctx.actor.membershipId)),
      byPhone,
      beside: ended === null ? beside : [],
      next: next === undefined ? null : toTalk(next, await readTalkNames(tx, opened, [next])),
      waiting: await readWaiting(tx, ctx, opened, { byPhone, runs: ended === null }),
      ...more,
      law: await nextOfLaw(tx, practiceId, trajectoryId, ctx.today()),
      endedOn: ended,
      accessEnds: accessEndsSoon(ended, ctx.today()),
    };
  });
}

const NOTHING_MORE = { plan: null, week: null };

async function readMore(tx: Db, ctx: ServiceContext, opened: OpenedCase): Promise<Pick<OwnHome, "plan" | "week">> {
  const { practiceId, stored } = opened;
  const work = await readEmployersHalf(tx, practiceId, stored.value, { today: ctx.today(), language: ctx.language });
  const week = endedOn(stored.value) === null ? await readWeek(tx, opened, work, ctx.today()) : null;
  if (!opened.may("own.read-plan")) return { plan: null, week };
  const course = await phaseRepository(tx, await opened.sealer()).find(stored.value.id);
  const place = phasePosition(opened.programme, course);
  return { week, plan: place && { position: place.position, of: place.of, name: place.phase.names, aim: place.phase.aim } };
}

async function readWaiting(
  tx: Db,
  ctx: ServiceContext,
  opened: OpenedCase,
  { byPhone, runs }: { readonly byPhone: boolean; readonly runs: boolean },
): Promise<OwnHome["waiting"]> {
  const { id } = opened.stored.value;
  if (!byPhone) {
    const reports = await reportRepository(tx, await opened.sealer()).ofTrajectory(id);
    const waits = reports.find(({ value }) => value.status === "with-client");
    if (waits !== undefined) return { kind: "report", reportId: waits.value.id };
    const evaluation = runs && !reports.some(({ value }) => value.kind === "evaluation") ? await evaluationWaiting(tx, opened) : null;
    if (evaluation !== null) return { kind: "evaluation", begun: evaluation === "go-on" };
  }
  if (!runs || !opened.may("own.read-diary")) return null;
  const intake = opened.may("own.prepare-intake") ? await preparationWaiting(tx, await opened.sealer(), id) : null;
  if (intake === "begin") return { kind: "intake", begun: false };
  const questionnaire = opened.may("own.answer-questionnaire") ? await questionnaireWaiting(tx, await opened.sealer(), id) : null;
  if (questionnaire !== null) return { kind: "questionnaire", ...questionnaire };
  const open = (await readHomework(tx, opened)).filter(({ done }) => !done).length;
  if (open > 0) return { kind: "homework", items: open };
  const days = await energyRepository(tx, await opened.sealer()).diaryDays(id);
  if (days.every(({ on }) => on !== ctx.today())) return { kind: "diary" };
  return intake === null ? null : { kind: "intake", begun: true };
}
