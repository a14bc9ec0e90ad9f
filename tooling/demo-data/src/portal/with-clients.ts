import { addDays, daysBetween } from "@hervat/domain/calendar";
import { Membership, Person } from "@hervat/domain/people";
import { MembershipId, PersonId, type PlainDate } from "@hervat/domain/primitives";
import type { Report } from "@hervat/domain/reports";
import type { BuiltPractice } from "../build-practice.ts";
import { amsterdamDay } from "../calendar/amsterdam-time.ts";
import { toldDays } from "../dossier/diary-days.ts";
import { type DemoIds, demoIds } from "../random/demo-ids.ts";
import type { Random } from "../random/random.ts";
import { PORTAL_TEXTS, type Thread } from "../texts/portal.ts";
import type { AccountStory, DemoAccount, DemoDossier, DemoPractice } from "../world.ts";
import { messagesOf } from "./case-messages.ts";
import { type AskedKind, requestOf } from "./dossier-requests.ts";
import { withPlanAnswer } from "./plan-answer.ts";
import { withPreparedIntake } from "./prepared-intake.ts";

interface Drawn {
  readonly today: PlainDate;
  readonly ids: DemoIds;
  readonly random: Random;
}

/** A client with a way in of her own, and what she did there. */
interface Guest {
  readonly dossier: DemoDossier;
  /** Null: she has a way in, and no visitor signs in as her. */
  readonly story: AccountStory | null;
  readonly lived: (dossier: DemoDossier, membership: MembershipId) => DemoDossier;
}

/**
 * Some clients have a way in of their own. A visitor signs in as two of them: the one of the manager who guides one employee, so that
 * both sides of one case can be seen, and one who nears the end of two years. What the others wrote waits for their coaches.
 */
export function withClients({ practice, people, accounts }: BuiltPractice, today: PlainDate, random: Random): BuiltPractice {
  const drawn: Drawn = { today, ids: demoIds(random, practice.createdAt), random };
  const doors = guestsOf(practice, accounts, drawn).flatMap((guest) => doorOf(practice, guest, drawn) ?? []);
  const lived = new Map(doors.map(({ before, after }) => [before, after]));
  return {
    practice: {
      ...practice,
      memberships: [...practice.memberships, ...doors.map(({ membership }) => membership)],
      dossiers: practice.dossiers.map((one) => lived.get(one) ?? one),
    },
    people: [...people, ...doors.map(({ person }) => person)],
    accounts: [...accounts, ...doors.flatMap(({ account }) => account ?? [])],
  };
}

function doorOf({ id: practiceId }: DemoPractice, { dossier: before, story, lived }: Guest, { ids }: Drawn) {
  const email = before.clientContact.privateEmail;
  if (email === null) return null;
  const person: Person = Person.parse({ id: ids.next(PersonId), email, name: before.client.name, language: before.language });
  const membership = Membership.parse({ id: ids.next(MembershipId), practiceId, personId: person.id, endedAt: null, role: "client" });
  const account: DemoAccount | null = story && { personId: person.id, practiceId, role: "client", story };
  const door = { membership, clientId: before.client.id, since: before.createdAt, title: null, phone: null };
  return { before, after: lived(before, membership.id), person, membership: door, account };
}

function guestsOf({ dossiers, memberships }: DemoPractice, accounts: readonly DemoAccount[], drawn: Drawn): Guest[] {
  const { today, random } = drawn;
  const { threads, lawThread, preparations } = PORTAL_TEXTS;
  const shown = dossierOfManager(dossiers, memberships, accounts);
  const reachable = dossiers.filter((one) => one !== shown && one.language === "nl" && one.clientContact.privateEmail !== null);
  const active = reachable.filter(({ trajectory }) => trajectory.status === "active");
  const nearEnd = active.find((one) => isNearTwoYears(one, today));
  const writing = (thread: Thread, asked?: AskedKind) => (dossier: DemoDossier, client: MembershipId) => {
    const messages = messagesOf(dossier, thread, { ...drawn, client });
    const requests = asked === undefined ? [] : [requestOf(dossier, asked, drawn)];
    return withPlanAnswer({ ...dossier, messages, requests }, today, random);
  };
  // A few of them stand in the caseload that a visitor looks at first.
  const looked = memberships.find(({ membership }) => membership.personId === accounts.find(({ story }) => story === "coach")?.personId);
  const seen = ({ trajectory }: DemoDossier) => trajectory.coachMembershipId === looked?.membership.id;
  const [first, ...others] = threads;
  const planned = random.shuffled(active.filter(({ plan }) => plan !== null)).filter((one) => one !== nearEnd);
  const withPlan = [...planned.filter(seen).slice(0, 3), ...planned.filter((one) => !seen(one))];
  const asks: readonly (AskedKind | undefined)[] = ["correction", "portability"];
  const prepared = reachable
    .filter(
      ({ trajectory, sessions, clientIntake }) =>
        trajectory.status === "intake" && clientIntake === null && sessions.some(({ status }) => status === "planned"),
    )
    .slice(0, preparations.length);
  return [
    ...(shown === undefined || first === undefined
      ? []
      : [
          guest(shown, "client", (one, client) =>
            withSharedPlan(withWaitingReport(withToldDays(writing(first, "inspection")(one, client), drawn), today)),
          ),
        ]),
    ...(nearEnd === undefined ? [] : [guest(nearEnd, "client-near-two-years", writing(lawThread))]),
    ...others.flatMap((thread, at) => {
      const dossier = withPlan[at];
      return dossier === undefined ? [] : [guest(dossier, null, writing(thread, asks[at]))];
    }),
    ...prepared.flatMap((dossier, at) => {
      const preparation = preparations[at];
      return preparation === undefined
        ? []
        : [guest(dossier, null, (one, client) => withPreparedIntake(one, preparation, { ...drawn, client }))];
    }),
  ];
}

const guest = (dossier: DemoDossier, story: AccountStory | null, lived: Guest["lived"]): Guest => ({ dossier, story, lived });

/** Weeks 88 to 93: the letter of UWV came, and the application has not gone yet. */
function isNearTwoYears({ spells, facts }: DemoDossier, today: PlainDate): boolean {
  const [spell] = spells;
  if (spell === undefined || spells.length > 1 || facts.done.some(({ key }) => key === "wia_aanvraag")) return false;
  const days = daysBetween(spell.from, today);
  return days >= 612 && days <= 650;
}

/** Her report to the bedrijfsarts lies before her: a visitor reads it as she would. */
function withWaitingReport(dossier: DemoDossier, today: PlainDate): DemoDossier {
  const reports = dossier.reports.map((report): Report => {
    if (report.kind !== "bedrijfsarts-rapportage") return report;
    const { id, trajectoryId, kind, version, versionHash, categories } = report;
    const offered = { status: "with-client", offeredOn: addDays(today, -1), readOn: null, declinedOn: null } as const;
    return { id, trajectoryId, kind, version, versionHash, categories, ...offered };
  });
  return { ...dossier, reports };
}

/** The plan that both signed is open for the manager, with her word. */
function withSharedPlan(dossier: DemoDossier): DemoDossier {
  const received = dossier.received.map(({ document, bytes }) => {
    const sharing = { with: ["manager" as const], clientAgreedOn: amsterdamDay(document.addedAt) };
    return document.kind === "action-plan" ? { document: { ...document, sharing }, bytes } : { document, bytes };
  });
  return { ...dossier, received };
}

function withToldDays(dossier: DemoDossier, drawn: Drawn): DemoDossier {
  const { days, energy } = toldDays(dossier.trajectory.id, drawn);
  return { ...dossier, energy: [...dossier.energy, ...energy], recovery: { ...dossier.recovery, days } };
}

function dossierOfManager(
  dossiers: readonly DemoDossier[],
  memberships: DemoPractice["memberships"],
  accounts: readonly DemoAccount[],
): DemoDossier | undefined {
  const manager = accounts.find(({ story }) => story === "manager-of-one");
  const known = memberships.find(({ membership }) => membership.personId === manager?.personId)?.membership;
  if (known === undefined || !("contactId" in known)) return undefined;
  return dossiers.find(({ trajectory }) => trajectory.managerContactId === known.contactId);
}
