import { buffer } from "node:stream/consumers";
import { givenMember, givenSentOffer, inPractice, type TestPractice } from "@hervat/database/testing";
import { addDays } from "@hervat/domain/calendar";
import type { Actor } from "@hervat/domain/people";
import { policyRow } from "@hervat/domain/policy";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { fromBufferPromise } from "yauzl";
import { readCalendar } from "../calendar-feeds/read-calendar.ts";
import { dayInAmsterdam } from "../clock.ts";
import { coachRouter } from "../coach-router.ts";
import { sendDigests } from "../digest/send-digests.ts";
import { obligationsFileRoute } from "../manager/obligations-file.ts";
import { livePageRoute } from "../reports/live-page.ts";
import { callAs, callByLink, type callManagerAs } from "../testing/call-as.ts";
import { proceduresOf } from "../testing/procedures-of.ts";
import type { TestService } from "../testing/test-service.ts";
import { makePracticeToken } from "../token/practice-token.ts";
import { pdfTexts, type Sink } from "./canary-sweep.ts";
import { matrixProcedures } from "./matrix-call.ts";

function ownerOf({ id, owner: { personId, membershipId } }: TestPractice): Actor {
  return { kind: "owner", personId, membershipId, practiceId: id };
}

/** All that the office can read of these cases, and the calendars that follow them. */
export async function officeSinks(test: TestService, practice: TestPractice, trajectoryIds: readonly TrajectoryId[]): Promise<Sink[]> {
  const { personId, membershipId } = await givenMember(test.database, practice, { role: "office" });
  const office: Actor = { kind: "office", personId, membershipId, practiceId: practice.id };
  const asked = proceduresOf(coachRouter).filter(({ type, action }) => type === "query" && policyRow(action).may.office !== undefined);
  const today = dayInAmsterdam(test.clock.now());
  const agenda = { from: today, until: addDays(today, 30) };
  const procedures = matrixProcedures().filter(({ router, path }) => router === "coach" && asked.some((one) => one.path === path));
  const texts: string[] = [];
  const answered = new Set<string>();
  for (const { path, call } of procedures)
    for (const trajectoryId of trajectoryIds)
      for (const input of [undefined, { trajectoryId }, agenda, { whose: "practice" }]) {
        const { code, body } = await call(test.service, { actor: office }, input);
        if (code === "OK") answered.add(path);
        texts.push(body);
      }
  for (const path of ["agenda.read", "session.list", "trajectory.read", "caseload.list"])
    if (!answered.has(path)) throw new Error(`the office was not answered by ${path}`);
  return [{ name: "answers to the office", texts }];
}

/** Calendars with and without initials in which a talk of this case stands, and the mail of the day. */
export async function calendarSinks(test: TestService, practice: TestPractice, trajectoryId: TrajectoryId): Promise<Sink[]> {
  const owner = callAs(test.service, ownerOf(practice));
  const on = addDays(dayInAmsterdam(test.clock.now()), 7);
  await owner.session.plan({ trajectoryId, kind: "session", on, at: "10:00", durationMinutes: 60, times: 1, everyDays: 7 });
  const texts: string[] = [];
  for (const kind of ["sessions", "obligations"] as const)
    for (const withNames of [true, false]) {
      const { url } = await owner.calendarFeed.make({ kind, withNames });
      const token = url.split("/").at(-1)?.replace(".ics", "") ?? "";
      const calendar = await readCalendar(test.service, token, "r");
      if (calendar?.includes("BEGIN:VEVENT") !== true) throw new Error(`an empty calendar: ${kind}`);
      texts.push(calendar.replace(/\r\n[ \t]/g, ""));
    }
  await sendDigests(test.service);
  return [{ name: "calendars", texts }];
}

/** The page and the letter of an offer, and the statement to the client, each by the link that opens it. */
export async function linkSinks(test: TestService, practice: TestPractice, trajectoryId: TrajectoryId): Promise<Sink[]> {
  const { token, hash } = makePracticeToken("link", practice.id);
  const { sending } = await inPractice(test.database, practice, (tx, sealer) => givenSentOffer(tx, sealer, practice, trajectoryId, hash));
  const { offer } = callByLink(test.service, token);
  const page = await offer.read();
  await offer.ask({ name: "R. Pels", question: "Wanneer begint het?" });
  const actor = { kind: "orderer", practiceId: practice.id, trajectoryId, linkId: sending.linkId } as const;
  const letter = matrixProcedures().find(({ path }) => path === "/files/offer");
  const file = await letter?.call(test.service, { actor, token }, {});
  if (file?.code !== "OK") throw new Error(`no letter: ${file?.code}`);
  return [
    { name: "page of an offer", texts: [JSON.stringify(page)] },
    { name: "letter of an offer", texts: await pdfTexts(Buffer.from(file.body, "latin1")) },
  ];
}

/** The page beside the editor as the reader at the employer will get it. */
export async function livePageSinks(test: TestService, practice: TestPractice, trajectoryIds: readonly TrajectoryId[]): Promise<Sink[]> {
  const actor = ownerOf(practice);
  const texts: string[] = [];
  for (const trajectoryId of trajectoryIds) {
    const ctx = test.service.contextFor({ actor, requestId: "r", action: livePageRoute.meta.action });
    const { bytes } = await livePageRoute.serve(ctx, { trajectoryId, kind: "evaluation", language: "nl" });
    texts.push(Buffer.from(await new Response(bytes).arrayBuffer()).toString("utf8"));
  }
  return [{ name: "live page for the employer", texts }];
}

/** What an employer's side gets by its own files: papers that were opened for it. */
export async function paperTexts(test: TestService, actor: Actor, trajectoryId: TrajectoryId, ids: readonly string[]): Promise<string[]> {
  const shared = matrixProcedures().find(({ router, path }) => router === "manager" && path.includes("/shared/"));
  const texts: string[] = [];
  for (const id of ids) {
    const answer = await shared?.call(test.service, { actor }, { trajectoryId, id });
    if (answer?.code !== "OK") throw new Error(`no paper: ${answer?.code}`);
    texts.push(answer.body);
  }
  return texts;
}

/** The table that HR takes along, as text and as every part that a workbook is packed of. */
export async function exportTexts(test: TestService, actor: Actor): Promise<string[]> {
  const texts: string[] = [];
  for (const format of ["csv", "xlsx"]) {
    const ctx = test.service.contextFor({ actor, requestId: "r", action: obligationsFileRoute.meta.action });
    const { bytes } = await obligationsFileRoute.serve(ctx, { format });
    const content = Buffer.from(await new Response(bytes).arrayBuffer());
    texts.push(content.toString("utf8"));
    if (format === "csv") continue;
    const zip = await fromBufferPromise(content);
    for await (const entry of zip.eachEntry()) texts.push((await buffer(await zip.openReadStreamPromise(entry))).toString("utf8"));
  }
  if (!texts.some((text) => text.includes("<sheetData>"))) throw new Error("a workbook without a sheet");
  return texts;
}

/** What a calendar of someone on the employer's side holds. */
export async function employerCalendar(test: TestService, theirs: ReturnType<typeof callManagerAs>): Promise<string> {
  const { url } = await theirs.calendarFeed.make({ kind: "employees", withNames: false });
  const calendar = await readCalendar(test.service, url.split("/").at(-1)?.replace(".ics", "") ?? "", "r");
  if (calendar?.includes("BEGIN:VEVENT") !== true) throw new Error("an empty calendar of an employer");
  return calendar.replace(/\r\n[ \t]/g, "");
}
