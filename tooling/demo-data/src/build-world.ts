import type { Contact, Person } from "@hervat/domain/people";
import { Membership, Person as PersonSchema } from "@hervat/domain/people";
import { MembershipId, PersonId, type PlainDate } from "@hervat/domain/primitives";
import { type BuiltPractice, buildPractice } from "./build-practice.ts";
import { caseMix } from "./cases/case-mix.ts";
import { nameDrawer } from "./people/person-name.ts";
import { withClients } from "./portal/with-clients.ts";
import { withSecondCoach } from "./portal/with-second-coach.ts";
import { buildToldBreach } from "./practices/data-breach-told.ts";
import { PRACTICE_FILES } from "./practices/practice-files.ts";
import { withWaitingQuestionnaires } from "./questionnaires/waiting-questionnaires.ts";
import { demoIds } from "./random/demo-ids.ts";
import { randomFrom } from "./random/random.ts";
import type { AccountStory, DemoAccount, DemoPractice, DemoWorld } from "./world.ts";

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
    const visited = withSecondCoach(
      withClients(practice, today, random.fork(`${file.key} client`)),
      random.fork(`${file.key} second coach`),
    );
    return withToldClients(visited, today, random.fork(`${file.key} letters`));
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

/** A letter about a breach waits for a client whom a visitor may sign in as, and went by hand to one without a way in. */
function withToldClients({ practice, ...others }: BuiltPractice, today: PlainDate, random: ReturnType<typeof randomFrom>): BuiltPractice {
  const [known] = practice.breaches;
  const reader = others.accounts.find(({ story }) => story === "client");
  const door = practice.memberships.find(({ membership }) => membership.personId === reader?.personId);
  const hers = practice.dossiers.find(({ client }) => client.id === door?.clientId)?.trajectory;
  const other = practice.dossiers.findLast(({ trajectory }) => trajectory.status === "active" && trajectory.id !== hers?.id)?.trajectory;
  if (known === undefined || hers === undefined || other === undefined || known.breach.decidedBy === null) return { practice, ...others };
  const parts = { today, ids: demoIds(random, practice.createdAt), reporter: known.breach.reportedBy, keeper: known.breach.decidedBy };
  return { practice: { ...practice, breaches: [...practice.breaches, buildToldBreach(parts, [hers.id, other.id])] }, ...others };
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
