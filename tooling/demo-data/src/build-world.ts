import { addDays } from "@hervat/domain/calendar";
import type { Contact, Person } from "@hervat/domain/people";
import { Membership, Person as PersonSchema } from "@hervat/domain/people";
import { MembershipId, PersonId, type PlainDate } from "@hervat/domain/primitives";
import type { Report } from "@hervat/domain/reports";
import { type BuiltPractice, buildPractice } from "./build-practice.ts";
import { caseMix } from "./cases/case-mix.ts";
import { toldDays } from "./dossier/diary-days.ts";
import { nameDrawer } from "./people/person-name.ts";
import { PRACTICE_FILES } from "./practices/practice-files.ts";
import { withWaitingQuestionnaires } from "./questionnaires/waiting-questionnaires.ts";
import { demoIds } from "./random/demo-ids.ts";
import { randomFrom } from "./random/random.ts";
import type { AccountStory, DemoAccount, DemoDossier, DemoPractice, DemoWorld } from "./world.ts";

/** The seed of the demo that ships. */
export const DEMO_SEED = "hervat-1";

/** The whole demo: the same seed and day give the same world, to the letter. */
export function buildDemoWorld({ seed = DEMO_SEED, today }: { readonly seed?: string; readonly today: PlainDate }): DemoWorld {
  const random = randomFrom(seed);
  const briefs = caseMix(random.fork("cases"));
  const coaches = PRACTICE_FILES.map(({ staff }) => staff.filter(({ roles }) => roles.includes("coach")).length);
  const all = coaches.reduce((sum, count) => sum + count, 0);
  const names = nameDrawer(random.fork("names"));
  let given = 0;
  const built = PRACTICE_FILES.map((file, at) => {
    const last = at === PRACTICE_FILES.length - 1;
    const share = last ? briefs.length - given : Math.round((briefs.length * (coaches[at] ?? 0)) / all) + 6;
    const own = briefs.slice(given, given + share);
    given += share;
    const practice = withManagers(
      buildPractice(file, own, today, names, random.fork(file.key)),
      today,
      random.fork(`${file.key} managers`),
    );
    return withClient(practice, today, random.fork(`${file.key} client`));
  });
  return {
    seed,
    today,
    people: built.flatMap(({ people }) => people),
    practices: built.map(({ practice }) => withWaitingQuestionnaires(practice, today, random.fork(`${practice.id} questionnaires`))),
    accounts: built.flatMap(({ accounts }) => accounts),
  };
}

interface Visitor {
  readonly contact: Contact;
  readonly story: AccountStory;
}

/** A few managers and an HR officer get a sign-in: those at whose desk something waits. */
function withManagers(
  { practice, people, accounts }: BuiltPractice,
  today: PlainDate,
  random: ReturnType<typeof randomFrom>,
): BuiltPractice {
  const ids = demoIds(random, practice.createdAt);
  const visitors = visitorsOf(practice, today);
  const doors = visitors.map(({ contact, story }) => {
    const person: Person = PersonSchema.parse({ id: ids.next(PersonId), email: contact.email, name: contact.name, language: "nl" });
    const role = contact.kind === "hr" ? "hr" : "manager";
    const membership = Membership.parse({
      id: ids.next(MembershipId),
      practiceId: practice.id,
      personId: person.id,
      endedAt: null,
      role,
      contactId: contact.id,
    });
    const account: DemoAccount = { personId: person.id, practiceId: practice.id, role, story };
    return { person, membership: { membership, title: null, phone: null }, account };
  });
  return {
    practice: { ...practice, memberships: [...practice.memberships, ...doors.map(({ membership }) => membership)] },
    people: [...people, ...doors.map(({ person }) => person)],
    accounts: [...accounts, ...doors.map(({ account }) => account)],
  };
}

/** One client gets a sign-in: the one of the manager who guides one employee, so that a visitor sees both sides of one case. */
function withClient({ practice, people, accounts }: BuiltPractice, today: PlainDate, random: ReturnType<typeof randomFrom>): BuiltPractice {
  const dossier = dossierOfClient(practice, accounts);
  const email = dossier?.clientContact.privateEmail;
  if (dossier === undefined || email == null) return { practice, people, accounts };
  const ids = demoIds(random, practice.createdAt);
  const { id: clientId, name } = dossier.client;
  const person: Person = PersonSchema.parse({ id: ids.next(PersonId), email, name, language: dossier.language });
  const membership = Membership.parse({
    id: ids.next(MembershipId),
    practiceId: practice.id,
    personId: person.id,
    endedAt: null,
    role: "client",
  });
  return {
    practice: {
      ...practice,
      memberships: [...practice.memberships, { membership, clientId, title: null, phone: null }],
      dossiers: practice.dossiers.map((one) =>
        one === dossier ? withWaitingReport(withToldDays(one, { today, ids, random }), today) : one,
      ),
    },
    people: [...people, person],
    accounts: [...accounts, { personId: person.id, practiceId: practice.id, role: "client", story: "client" }],
  };
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

function withToldDays(dossier: DemoDossier, told: Parameters<typeof toldDays>[1]): DemoDossier {
  const { days, energy } = toldDays(dossier.trajectory.id, told);
  return { ...dossier, energy: [...dossier.energy, ...energy], recovery: { ...dossier.recovery, days } };
}

function dossierOfClient({ dossiers, memberships }: DemoPractice, accounts: readonly DemoAccount[]): DemoDossier | undefined {
  const manager = accounts.find(({ story }) => story === "manager-of-one");
  const known = memberships.find(({ membership }) => membership.personId === manager?.personId)?.membership;
  if (known === undefined || !("contactId" in known)) return undefined;
  return dossiers.find(({ trajectory }) => trajectory.managerContactId === known.contactId);
}

function visitorsOf({ contacts, dossiers }: DemoPractice, today: PlainDate): Visitor[] {
  const employeesOf = (contact: Contact) =>
    dossiers.filter(({ trajectory }) => trajectory.managerContactId === contact.id || trajectory.hrContactId === contact.id);
  const ranked = contacts
    .filter(({ kind }) => kind !== "bedrijfsarts")
    .map((contact) => {
      const employees = employeesOf(contact);
      const waiting = employees.filter(({ plan, stepAnswers }) =>
        plan?.steps.some(
          ({ id, from, status }) => status === "planned" && from > today && !stepAnswers.some(({ stepId }) => stepId === id),
        ),
      );
      const running = employees.filter(({ trajectory }) => trajectory.status === "active");
      const documents = employees.filter(({ reports }) =>
        reports.some(({ kind, status }) => kind === "evaluation" && status === "released"),
      );
      return { contact, count: employees.length, worth: waiting.length * 3 + running.length * 2 + documents.length };
    })
    .toSorted((one, other) => other.worth - one.worth);
  const one = ranked.find(({ contact, count }) => contact.kind === "manager" && count === 1);
  const two = ranked.find(({ contact, count }) => contact.kind === "manager" && count === 2);
  const several = ranked.find(({ contact, count }) => contact.kind === "hr" && count > 2);
  const chosen = [
    one && { contact: one.contact, story: "manager-of-one" as const },
    two && { contact: two.contact, story: "manager-of-two" as const },
    several && { contact: several.contact, story: "hr-of-several" as const },
  ];
  return chosen.filter((visitor) => visitor !== undefined);
}
