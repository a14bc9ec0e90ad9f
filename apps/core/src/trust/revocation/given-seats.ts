import { ClientId, type TrajectoryId } from "@hervat/domain/primitives";
import { type GivenAccount, givenAccount, signIn } from "../../testing/given-account.ts";
import { givenCase } from "../../testing/given-case.ts";
import { deliveryDesk, type GivenDelivery } from "../../testing/given-delivery.ts";
import { offerDesk } from "../../testing/given-offer-desk.ts";
import type { GivenTeam } from "../../testing/given-team.ts";
import { openTestBrowser } from "../../testing/test-browser.ts";
import { lineOfBrowser, lineOfLink, type Seat } from "./seat.ts";

type Door = "coach" | "manager" | "client";
type Caller = GivenTeam["hers"];

/** One case, with somebody inside, and all that an ending needs. */
export interface Live {
  readonly team: GivenTeam;
  readonly seat: Seat;
  readonly trajectoryId: TrajectoryId;
  /** The coach of the case. */
  readonly coach: Caller;
  readonly account: GivenAccount | undefined;
  /** She herself once more, on another device. */
  another(): Promise<ReturnType<typeof openTestBrowser>>;
}

let count = 0;

/** A case of a coach who can really sign in, with a manager and HR. */
async function givenLive(team: GivenTeam) {
  count += 1;
  const mark = `Kanarie${String.fromCharCode(97 + (count % 26), 97 + Math.floor(count / 26))}`;
  const account = await givenAccount(team.test.service, team.practice, { role: "coach" });
  const { membershipId, person } = account;
  const coach = team.as({ actor: { kind: "coach", personId: person.id, membershipId, practiceId: team.practice.id } });
  const manager = { kind: "new", name: "M. Anager", email: `m-${count}@werk.example` } as const;
  const trajectoryId = await givenCase(coach, membershipId, { name: `${mark} de Wit`, code: mark, manager });
  const details = { name: "H. Officer", email: `h-${count}@werk.example`, phone: null, organisation: null };
  await coach.people.save({ trajectoryId, role: "hr", person: { kind: "new", details } });
  return { team, mark, account, coach, trajectoryId };
}

async function sit(team: GivenTeam, door: Door, account: GivenAccount) {
  const page = openTestBrowser(team.test.service, door);
  await signIn(page, account);
  return page;
}

function calendarOf(team: GivenTeam, url: string): NonNullable<Seat["feed"]> {
  const calendars = openTestBrowser(team.test.service, "coach");
  return async () => {
    const { status, body } = await calendars.request(`/calendar/${url.split("/").at(-1)}`, { headers: { origin: "none" } });
    // A calendar folds its lines.
    return { status, text: String(body).replaceAll(/\r\n[ \t]/g, "") };
  };
}

const urlIn = (body: unknown) => String(Object(body).result?.data?.url);

export async function coachInside(team: GivenTeam): Promise<Live> {
  const { mark, account, coach, trajectoryId } = await givenLive(team);
  const page = await sit(team, "coach", account);
  const talk = { trajectoryId, kind: "session", at: "10:00", durationMinutes: 60, times: 1, everyDays: 7, on: team.inDays(5) } as const;
  await coach.session.plan(talk);
  const [planned] = (await coach.session.list({ trajectoryId })).sessions;
  const { body } = await page.call("calendarFeed.make", { kind: "obligations", withNames: true });
  const change = { path: "goal.save", input: { trajectoryId, known: null, kind: "personal", text: "Weer slapen", ten: "" } };
  const files = [`/files/sessions/${planned?.id}/afspraak.ics`];
  const seat = { line: lineOfBrowser(page, "coach"), mark, trajectoryId, files, change, feed: calendarOf(team, urlIn(body)) };
  return { team, seat, trajectoryId, coach, account, another: () => sit(team, "coach", account) };
}

async function employerInside(team: GivenTeam, role: "manager" | "hr"): Promise<Live> {
  const { mark, coach, trajectoryId } = await givenLive(team);
  const contact = (await coach.people.read({ trajectoryId }))[role];
  if (contact === null) throw new Error(`the case has no ${role}`);
  const contactId = contact.id;
  const account = await givenAccount(team.test.service, team.practice, { role, contactId });
  const page = await sit(team, "manager", account);
  const { body } = await page.call("calendarFeed.make", { kind: "employees", withNames: false });
  const line = lineOfBrowser(page, "manager");
  const change = { path: "employee.markContactDone", input: { trajectoryId } };
  await coach.workPlan.saveRhythm({ trajectoryId, everyDays: 7, weekday: 1, minutes: 10, agreedOn: team.inDays(-30) });
  const seat = {
    line,
    mark,
    trajectoryId,
    files: [],
    change: role === "manager" ? change : undefined,
    feed: calendarOf(team, urlIn(body)),
  };
  return { team, seat, trajectoryId, coach, account, another: () => sit(team, "manager", account) };
}

export const managerInside = (team: GivenTeam) => employerInside(team, "manager");
export const hrInside = (team: GivenTeam) => employerInside(team, "hr");

async function clientAccount({ team, trajectoryId }: { team: GivenTeam; trajectoryId: TrajectoryId }) {
  const [row] = await team.test.database.admin`select client_id from work.trajectory where id = ${trajectoryId}`;
  return givenAccount(team.test.service, team.practice, { role: "client", clientId: ClientId.parse(row?.["client_id"]) });
}

const tellsDay = (trajectoryId: TrajectoryId) => ({ path: "own.tellDay", input: { trajectoryId, told: { kind: "energy", score: 5 } } });

export async function clientInside(team: GivenTeam): Promise<Live> {
  const { mark, coach, trajectoryId } = await givenLive(team);
  const account = await clientAccount({ team, trajectoryId });
  const page = await sit(team, "client", account);
  const files = [`/files/trajectories/${trajectoryId}/own-copy.zip`];
  const seat = { line: lineOfBrowser(page, "client"), mark, trajectoryId, files, change: tellsDay(trajectoryId) };
  return { team, seat, trajectoryId, coach, account, another: () => sit(team, "client", account) };
}

/** By a telephone that she trusted, without a session. */
export async function phoneInside(team: GivenTeam): Promise<Live> {
  const { mark, coach, trajectoryId } = await givenLive(team);
  const account = await clientAccount({ team, trajectoryId });
  const page = await sit(team, "client", account);
  const { token } = Object((await page.call("phone.trust", { kind: "iphone" })).body).result.data;
  const line = lineOfBrowser(openTestBrowser(team.test.service, "client"), "client", token);
  const seat = { line, mark, trajectoryId, files: [], change: tellsDay(trajectoryId) };
  return { team, seat, trajectoryId, coach, account, another: async () => page };
}

export interface DoctorLive extends Live {
  readonly sent: GivenDelivery;
}

const nobodyElse = () => Promise.reject(new Error("who holds a link has no account"));

/** By the link in his mail and its code; `elsewhere`: from the page of another mail to him. */
export async function doctorInside(team: GivenTeam, { elsewhere = false, fetched = true } = {}): Promise<DoctorLive> {
  count += 1;
  const his = { name: `dr. Kwartel-${count}`, email: `kwartel-${count}@arbo.example` };
  const desk = deliveryDesk(team);
  const sent = await desk.send(await desk.givenReleased("named", his));
  const from = elsewhere ? await desk.send(await desk.givenReleased("named", his)) : sent;
  const { proof } = await desk.entered(from);
  const { trajectoryId, reportId } = sent;
  const [delivery] = (await team.hers.delivery.list({ trajectoryId })).sent;
  const line = lineOfLink(team.test.service, from.token, proof, elsewhere ? delivery?.id : undefined);
  const change = { path: "doctor.ask", input: { text: "Wat kan zij in de ochtend aan?" } };
  const seat = { line, mark: reportId, trajectoryId, files: [`/files/delivery/${reportId}`], asksFilesFirst: fetched, change };
  return { team, seat, trajectoryId, coach: team.hers, account: undefined, sent, another: nobodyElse };
}

export const doctorElsewhere = (team: GivenTeam) => doctorInside(team, { elsewhere: true });
/** Who did not fetch it: what was fetched nobody takes back. */
export const doctorBefore = (team: GivenTeam) => doctorInside(team, { fetched: false });
export const doctorElsewhereBefore = (team: GivenTeam) => doctorInside(team, { elsewhere: true, fetched: false });

export async function ordererInside(team: GivenTeam): Promise<Live> {
  const { trajectoryId, token } = await offerDesk(team).sentOffer();
  const line = lineOfLink(team.test.service, token);
  const change = { path: "offer.ask", input: { name: "R. Pels", question: "Wanneer begint het?" } };
  const seat = { line, mark: '"lines"', trajectoryId, files: ["/files/offer"], change };
  return { team, seat, trajectoryId, coach: team.hers, account: undefined, another: nobodyElse };
}
