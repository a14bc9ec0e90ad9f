import { membershipRepository } from "@hervat/database/repositories";
import { Membership } from "@hervat/domain/people";
import { MembershipId, newId } from "@hervat/domain/primitives";
import { contactIdOf } from "../../testing/contact-id-of.ts";
import { givenAccount, signIn } from "../../testing/given-account.ts";
import { givenPractice, givenStaff } from "../../testing/given-practice.ts";
import type { GivenTeam } from "../../testing/given-team.ts";
import { openTestBrowser } from "../../testing/test-browser.ts";
import {
  clientInside,
  coachInside,
  type DoctorLive,
  doctorBefore,
  doctorElsewhere,
  doctorElsewhereBefore,
  doctorInside,
  hrInside,
  type Live,
  managerInside,
  ordererInside,
  phoneInside,
} from "./given-seats.ts";

/** One way in which access ends. */
export interface Way {
  readonly who: string;
  /** What happens, as somebody in the practice would say it. */
  readonly when: string;
  /** Puts somebody inside, with the session or link that lives at that moment, and gives what ends it. */
  readonly begin: (team: GivenTeam) => Promise<{ readonly live: Live; readonly end: () => Promise<unknown> }>;
  /** What this does not end, and why it may stay. */
  readonly stays: (door: string) => boolean;
}

const way =
  <Inside extends Live>(who: string, inside: (team: GivenTeam) => Promise<Inside>) =>
  (when: string, end: (live: Inside) => unknown, stays: Way["stays"] = () => false): Way => ({
    who,
    when,
    stays,
    begin: async (team) => {
      const live = await inside(team);
      return { live, end: async () => end(live) };
    },
  });

const coach = way("coach", coachInside);
const manager = way("manager", managerInside);
const hr = way("hr", hrInside);
const client = way("client", clientInside);
const phone = way("client by her telephone", phoneInside);
const doctor = way("bedrijfsarts", doctorInside);
const listed = way("bedrijfsarts from another mail", doctorElsewhere);
const unfetched = way("bedrijfsarts who fetched nothing", doctorBefore);
const unfetchedListed = way("bedrijfsarts from another mail, who fetched nothing", doctorElsewhereBefore);
const orderer = way("orderer", ordererInside);

const signsOutElsewhere = async (live: Live) => (await live.another()).call("account.signOutEverywhere");

async function forgetsPassword({ team, account }: Live): Promise<void> {
  if (account === undefined) throw new Error("nobody has a password here");
  const door = openTestBrowser(team.test.service, "coach", { address: "198.51.100.9" });
  const { email } = account.person;
  await door.post("/auth/request-password-reset", { email });
  const [mail] = await team.test.database.admin`
    select text from identity.mail where "to" = ${email} and kind = 'password' order by created_at desc limit 1`;
  const token = /new-password\/(\w+)/.exec(String(mail?.["text"]))?.[1];
  const { status } = await door.post("/auth/reset-password", { token, newPassword: "een nieuwe lange zin" });
  if (status !== 200) throw new Error(`a new password answered ${status}`);
}

const changesPassword = async (live: Live) => {
  const changed = await (await live.another()).post("/auth/change-password", {
    currentPassword: live.account?.password,
    newPassword: "een heel andere lange zin",
  });
  if (changed.status !== 200) throw new Error(`changing a password answered ${changed.status}`);
};

const endsOther = async (live: Live) => {
  const desk = await live.another();
  const sessions = Object((await desk.call("account.sessions")).body).result.data;
  for (const { id, here } of sessions) if (!here) await desk.call("account.endSession", { id });
};

const closes = async ({ coach: hers, trajectoryId, team }: Live) => {
  const closed = await hers.closing.close({
    trajectoryId,
    on: team.inDays(0),
    outcome: "none",
    end: { kind: "stopped", reason: "order-ended" },
  });
  if (!closed.ok) throw new Error(JSON.stringify(closed.refusal));
};

const recovered = ({ team, trajectoryId }: Live) => team.test.database.admin`
  update work.spell set from_on = ${team.inDays(-60)}, to_on = ${team.inDays(-29)} where trajectory_id = ${trajectoryId}`;

const contractEnded = ({ team, trajectoryId }: Live) => team.test.database.admin`
  insert into work.case_facts (tenant_id, trajectory_id, employment_ends_on) values (${team.practice.id}, ${trajectoryId}, ${team.inDays(-1)})
  on conflict (tenant_id, trajectory_id) do update set employment_ends_on = excluded.employment_ends_on`;

const names =
  (role: "manager" | "hr" | "bedrijfsarts") =>
  async ({ coach: hers, trajectoryId }: Live) => {
    const details = { name: "N. Ieuw", email: null, phone: null, organisation: null };
    contactIdOf(await hers.people.save({ trajectoryId, role, person: { kind: "new", details } }));
  };

const namesNobody =
  (role: "manager" | "hr" | "bedrijfsarts") =>
  ({ coach: hers, trajectoryId }: Live) =>
    hers.people.save({ trajectoryId, role, person: { kind: "nobody" } });

const changesAddress =
  (role: "manager" | "hr" | "bedrijfsarts") =>
  async ({ coach: hers, trajectoryId }: Live) => {
    const person = (await hers.people.read({ trajectoryId }))[role];
    if (person === null) throw new Error(`the case has no ${role}`);
    const { name, phone: number, organisation, version, id } = person;
    const details = { name, phone: number, organisation, version, email: `ander-${id}@werk.example` };
    contactIdOf(await hers.people.save({ trajectoryId, role, person: { kind: "known", id, details } }));
  };

async function asHr(live: Live): Promise<void> {
  const { team, coach: hers, trajectoryId } = live;
  const contact = (await hers.people.read({ trajectoryId })).hr;
  if (contact === null) throw new Error("the case has no HR");
  const account = await givenAccount(team.test.service, team.practice, { role: "hr", contactId: contact.id });
  const page = openTestBrowser(team.test.service, "manager");
  await signIn(page, account);
  const { status } = await page.call("employee.replaceManager", { trajectoryId, name: "N. Ieuw", email: "n.ieuw@werk.example" });
  if (status !== 200) throw new Error(`replacing answered ${status}`);
}

const leaves = async ({ team, account }: Live) => {
  const to = await givenStaff(team.test.service, team.practice, "coach");
  const left = await team.owner.team.endMembership({
    membershipId: account?.membershipId ?? "",
    moveTo: to.membershipId,
    standInsEnd: true,
  });
  if (!left.ok) throw new Error(left.refusal.kind);
};

const handsOver = async ({ team, trajectoryId }: Live) => {
  const to = await givenStaff(team.test.service, team.practice, "coach");
  const made = await team.owner.handOver.make({ trajectoryIds: [trajectoryId], to: to.membershipId, reason: "coach-leaves", period: null });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
};

/** She keeps her sign-in and her session, for she works elsewhere too. */
const losesRole = async ({ team, account }: Live) => {
  const elsewhere = await givenPractice(team.test.service);
  const role = { id: newId(MembershipId), practiceId: elsewhere.id, personId: account?.person.id, role: "coach", endedAt: null };
  await team.test.service.database.transactAs("auth", { tenant: elsewhere.id }, (tx) =>
    membershipRepository(tx, elsewhere.id).add(Membership.parse({ ...role, contactId: null }), { now: team.test.clock.now() }),
  );
  await team.test.database
    .admin`update identity.membership set ended_at = ${team.test.clock.now()} where id = ${account?.membershipId ?? null}`;
};

const revokesFeeds = async (live: Live) => {
  const desk = await live.another();
  const feeds = Object((await desk.call("calendarFeed.list")).body).result.data;
  for (const { id } of feeds) await desk.call("calendarFeed.revoke", { id });
};

const passes =
  (time: { days?: number; hours?: number; minutes?: number }) =>
  ({ team }: Live) =>
    team.test.clock.pass(time);

const withdrawsConsent = async ({ team, trajectoryId }: Live) => {
  for (const { id, stands } of await team.hers.consent.list({ trajectoryId }))
    if (stands) await team.hers.consent.withdraw({ trajectoryId, consentId: id, on: team.inDays(0) });
};

const withdrawsReport = async ({ team, sent }: DoctorLive) => {
  const withdrawn = await team.hers.report.withdraw({ reportId: sent.reportId });
  if (!withdrawn.ok) throw new Error(withdrawn.refusal.kind);
};

const revokesLink = async ({ team, trajectoryId }: Live) => {
  const [sent] = (await team.hers.delivery.list({ trajectoryId })).sent;
  const revoked = await team.hers.delivery.revoke({ trajectoryId, deliveryId: sent?.id ?? "" });
  if (!revoked.ok) throw new Error(revoked.refusal.kind);
};

/** A calendar reads by its own secret address, which lives as long as its maker works here: a session has no part in it. */
const CALENDAR = (door: string) => door === "calendar";

/** Every way in which somebody's access ends, one a row. */
export const WAYS_TO_END: readonly Way[] = [
  coach("she leaves the practice", leaves),
  coach("her role is taken, and she has one elsewhere", losesRole),
  coach("her case goes to a colleague", handsOver),
  coach("she signs out everywhere, on another device", signsOutElsewhere, CALENDAR),
  coach("she ends this session, on another device", endsOther, CALENDAR),
  coach("she changes her password, on another device", changesPassword, CALENDAR),
  coach("she sets a new password by mail", forgetsPassword, CALENDAR),
  manager("the coach names another", names("manager")),
  manager("the coach names nobody", namesNobody("manager")),
  manager("HR names another", asHr),
  manager("his address changes", changesAddress("manager")),
  manager("28 days went by since the full recovery", recovered),
  manager("the contract ended", contractEnded),
  manager("the case is closed", closes),
  manager("he signs out everywhere, on another device", signsOutElsewhere, CALENDAR),
  manager("he sets a new password by mail", forgetsPassword, CALENDAR),
  hr("the coach names another", names("hr")),
  hr("the coach names nobody", namesNobody("hr")),
  hr("her address changes", changesAddress("hr")),
  hr("28 days went by since the full recovery", recovered),
  hr("the contract ended", contractEnded),
  hr("the case is closed", closes),
  client("her coach resets a lost telephone", ({ coach: hers, trajectoryId }) =>
    hers.people.resetClientAccess({ trajectoryId, reason: "lost", inPerson: true }),
  ),
  client("she signs out everywhere, on another device", signsOutElsewhere),
  client("she changes her password, on another device", changesPassword),
  client("she sets a new password by mail", forgetsPassword),
  phone("her coach resets a lost telephone", ({ coach: hers, trajectoryId }) =>
    hers.people.resetClientAccess({ trajectoryId, reason: "lost", inPerson: true }),
  ),
  phone("she signs out everywhere", signsOutElsewhere),
  doctor("the coach revokes the link", revokesLink),
  doctor("the client takes her consent back", withdrawsConsent),
  unfetched("the report is withdrawn", withdrawsReport),
  doctor("another doctor is named", names("bedrijfsarts")),
  doctor("no doctor is named", namesNobody("bedrijfsarts")),
  doctor("his address changes", changesAddress("bedrijfsarts")),
  doctor("a newer mail goes out", ({ team, sent }) =>
    team.hers.delivery.send({ reportId: sent.reportId, contactId: sent.contactId, channel: "told" }),
  ),
  listed("the coach revokes the link", revokesLink),
  listed("the client takes her consent back", withdrawsConsent),
  unfetchedListed("the report is withdrawn", withdrawsReport),
  listed("another doctor is named", names("bedrijfsarts")),
  listed("his address changes", changesAddress("bedrijfsarts")),
  coach("she revokes the address of her calendar", revokesFeeds, (door) => door !== "calendar"),
  coach("half an hour goes by in which she asks nothing", passes({ minutes: 31 }), CALENDAR),
  client("half an hour goes by in which she asks nothing", passes({ minutes: 31 })),
  phone("thirty days go by", passes({ days: 31 })),
  doctor("an hour goes by", passes({ minutes: 61 })),
  listed("an hour goes by", passes({ minutes: 61 })),
  doctor("fourteen days go by", passes({ days: 14 })),
  orderer("the last day of the offer goes by", passes({ days: 60 })),
  client("the days after closing that she may read go by", async (live) => {
    await closes(live);
    await live.team.test.database.admin`
      update work.trajectory set started_on = stopped_on - 700, active_since = stopped_on - 700, stopped_on = stopped_on - 500
      where id = ${live.trajectoryId}`;
  }),
];
