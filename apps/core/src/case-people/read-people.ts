import type { Db } from "@hervat/database";
import {
  caseContactRepository,
  clientRepository,
  contactRepository,
  invitationRepository,
  membershipRepository,
  type Stored,
} from "@hervat/database/repositories";
import { type Contact, type ContactKind, OutsideKind } from "@hervat/domain/people";
import { ContactId, type PracticeId } from "@hervat/domain/primitives";
import type { Trajectory } from "@hervat/domain/trajectory";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const PersonShown = z.strictObject({
  id: ContactId,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  organisation: z.string().nullable(),
  /** A change of the details names it. */
  version: z.int(),
  /** The way into the portal: none for a bedrijfsarts, who comes by a link of his own. */
  portal: z.discriminatedUnion("state", [
    z.strictObject({ state: z.enum(["none", "joined"]) }),
    z.strictObject({ state: z.literal("invited"), at: z.date() }),
  ]),
});
export type PersonShown = z.infer<typeof PersonShown>;

/** Someone without a portal, behind the health wall. */
const OutsideShown = PersonShown.omit({ portal: true }).extend({ kind: OutsideKind });

const Choice = z.strictObject({ id: ContactId, name: z.string() });

export const PeopleShown = z.strictObject({
  manager: PersonShown.nullable(),
  hr: PersonShown.nullable(),
  bedrijfsarts: PersonShown.nullable(),
  /** Those the practice knows already: of the same employer, or bedrijfsartsen. */
  choices: z.strictObject({ manager: z.array(Choice), hr: z.array(Choice), bedrijfsarts: z.array(Choice) }),
  /** GP, practitioner, arbeidsdeskundige and mediator; empty for who may not know of them. */
  outside: z.array(OutsideShown),
  outsideChoices: z.array(Choice.extend({ kind: OutsideKind })),
  may: z.strictObject({
    invite: z.boolean(),
    readConsent: z.boolean(),
    recordConsent: z.boolean(),
    readMoments: z.boolean(),
    writeMoments: z.boolean(),
    readOutside: z.boolean(),
    changeOutside: z.boolean(),
    readQuestions: z.boolean(),
    writeQuestions: z.boolean(),
  }),
});
export type PeopleShown = z.infer<typeof PeopleShown>;

/** Who stands around a client. */
export function readPeople(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<PeopleShown> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored, may } = await openCase(tx, ctx, "trajectory.change-people", trajectoryId);
    const employerId = await employerOf(tx, practiceId, stored.value);
    const contacts = await contactRepository(tx, practiceId).listStored();
    const portalOf = await readPortals(tx, practiceId, ctx.now());
    const outside = may("case-contact.read") ? await caseContactRepository(tx, { tenant: practiceId }).ofTrajectory(trajectoryId) : [];
    const shown = (id: ContactId | null) => {
      const contact = contacts.find(({ value }) => value.id === id);
      return contact === undefined ? null : { ...toShown(contact), portal: portalOf(contact.value.id) };
    };
    const choices = (kind: ContactKind) =>
      contacts
        .filter(({ value }) => value.kind === kind && (kind === "bedrijfsarts" || value.employerId === employerId))
        .map(({ value: { id, name } }) => ({ id, name }));
    return {
      manager: shown(stored.value.managerContactId),
      hr: shown(stored.value.hrContactId),
      bedrijfsarts: shown(stored.value.bedrijfsartsContactId),
      choices: { manager: choices("manager"), hr: choices("hr"), bedrijfsarts: choices("bedrijfsarts") },
      outside: outside.flatMap((contact) => {
        const kind = OutsideKind.safeParse(contact.value.kind);
        return kind.success ? [{ ...toShown(contact), kind: kind.data }] : [];
      }),
      outsideChoices: may("case-contact.change") ? outsideChoices(contacts) : [],
      may: {
        invite: may("manager.invite"),
        readConsent: may("consent.read"),
        recordConsent: may("consent.record"),
        readMoments: may("contact-moment.read"),
        writeMoments: may("contact-moment.write"),
        readOutside: may("case-contact.read"),
        changeOutside: may("case-contact.change"),
        readQuestions: may("doctors-question.read"),
        writeQuestions: may("doctors-question.write"),
      },
    };
  });
}

/** Whom the practice knows of these kinds already; beside whom they stand is not told. */
function outsideChoices(contacts: readonly Stored<Contact>[]): PeopleShown["outsideChoices"] {
  return contacts.flatMap(({ value: { id, name, kind } }) => {
    const outside = OutsideKind.safeParse(kind);
    return outside.success ? [{ id, name, kind: outside.data }] : [];
  });
}

export async function employerOf(tx: Db, practice: PracticeId, { clientId }: Trajectory) {
  const client = await clientRepository(tx, practice).find(clientId);
  if (client === undefined) throw new NotFoundError("client");
  return client.value.employerId;
}

type Portal = PersonShown["portal"];

/** Who of the contacts uses the portal or was asked to. */
export async function readPortals(tx: Db, practice: PracticeId, now: Date): Promise<(id: ContactId) => Portal> {
  const [memberships, invitations] = await Promise.all([
    membershipRepository(tx, practice).list(),
    invitationRepository(tx, practice).list(),
  ]);
  return (id) => {
    if (memberships.some((membership) => "contactId" in membership && membership.contactId === id)) return { state: "joined" };
    const open = invitations.find((one) => one.contactId === id && one.usedAt === null && one.withdrawnAt === null && one.expiresAt > now);
    return open === undefined ? { state: "none" } : { state: "invited", at: open.createdAt };
  };
}

function toShown({ version, value: { id, name, email, phone, organisation } }: Stored<Contact>): Omit<PersonShown, "portal"> {
  return { id, name, email, phone, organisation, version };
}
