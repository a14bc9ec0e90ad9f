import type { Db } from "@hervat/database";
import { clientContacts, clients, contacts, employers, memberships, people, spells, trajectories } from "@hervat/database/schema";
import type { KnownCaseload, KnownClient, KnownCoach } from "@hervat/domain/caseload-import";
import { cents } from "@hervat/domain/money";
import { Employer } from "@hervat/domain/practice";
import type { PracticeId } from "@hervat/domain/primitives";
import { ProgrammeRef, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { ServiceContext } from "../service-context.ts";

/** Everyone who guides clients at a practice now, owners last: the first owner is who a row without a coach falls to. */
export async function readCoaches(tx: Db, tenant: PracticeId): Promise<readonly (KnownCoach & { readonly role: string })[]> {
  return tx
    .select({ membershipId: memberships.id, name: people.name, email: people.email, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.tenantId, tenant), isNull(memberships.endedAt), inArray(memberships.role, ["coach", "owner"])))
    .orderBy(asc(memberships.role), asc(memberships.createdAt), asc(memberships.id));
}

/**
 * What the practice has of the clients in a file, and all its employers and contacts. Of a client whom the asker may
 * not see, only that the code is taken.
 */
export async function readKnownCaseload(
  tx: Db,
  ctx: ServiceContext,
  tenant: PracticeId,
  codes: readonly string[],
  coaches: readonly KnownCoach[],
): Promise<KnownCaseload> {
  const found = await tx
    .select({ client: clients, trajectory: trajectories })
    .from(clients)
    .leftJoin(trajectories, and(eq(trajectories.tenantId, clients.tenantId), eq(trajectories.clientId, clients.id)))
    .where(and(eq(clients.tenantId, tenant), sql`lower(${clients.code}) in ${texts(codes)}`))
    .orderBy(asc(clients.id), asc(trajectories.startedOn), asc(trajectories.id));
  // Sorted by start, so that of several trajectories the latest stays.
  const latest = new Map(found.map((row) => [row.client.id, row]));
  const seen = [...latest.values()].filter(({ trajectory }) => trajectory !== null && maySee(ctx, tenant, trajectory));
  const codesOfOthers = [...latest.values()].filter((row) => !seen.includes(row)).map(({ client }) => client.code.toLowerCase());

  const spellsOf = Map.groupBy(
    await tx
      .select()
      .from(spells)
      .where(
        and(eq(spells.tenantId, tenant), sql`${spells.trajectoryId} in ${ids(seen.flatMap(({ trajectory }) => trajectory?.id ?? []))}`),
      )
      .orderBy(asc(spells.fromOn)),
    ({ trajectoryId }) => trajectoryId,
  );
  const privateOf = new Map(
    (
      await tx
        .select()
        .from(clientContacts)
        .where(and(eq(clientContacts.tenantId, tenant), sql`${clientContacts.clientId} in ${ids(seen.map(({ client }) => client.id))}`))
    ).map((row) => [row.clientId, row]),
  );

  return {
    programmes: SHIPPED_PROGRAMMES,
    coaches,
    employers: (await tx.select().from(employers).where(eq(employers.tenantId, tenant))).map(({ id, name, invoicing }) => {
      const { kvkNumber, oin, invoiceAddress, invoiceEmail } = Employer.parse(invoicing);
      return { id, name, kvk: kvkNumber, oin, invoiceAddress, invoiceEmail };
    }),
    contacts: await tx.select().from(contacts).where(eq(contacts.tenantId, tenant)).orderBy(asc(contacts.id)),
    clients: seen.flatMap(({ client, trajectory }): readonly KnownClient[] => {
      if (trajectory === null) return [];
      const own = privateOf.get(client.id);
      return [
        {
          clientId: client.id,
          code: client.code,
          name: client.name,
          employerId: client.employerId,
          jobTitle: client.function,
          contractHours: client.contractHoursPerWeek,
          privateEmail: own?.privateEmail ?? null,
          mobile: own?.mobile ?? null,
          birthDate: own?.birthDate ?? null,
          trajectoryId: trajectory.id,
          spells: (spellsOf.get(trajectory.id) ?? []).map(({ fromOn, toOn, leaveAfter }) => ({
            from: fromOn,
            ...(toOn === null ? {} : { to: toOn }),
            leaveAfter,
          })),
          programme: ProgrammeRef.parse({ key: trajectory.programmeKey, version: trajectory.programmeVersion }),
          startedOn: trajectory.startedOn,
          coach: trajectory.coachMembershipId,
          sessionsBefore: trajectory.sessionsBefore,
          priceAgreement: trajectory.priceAgreementCents === null ? null : cents(trajectory.priceAgreementCents),
          purchaseOrder: trajectory.purchaseOrder,
          managerContactId: trajectory.managerContactId,
          hrContactId: trajectory.hrContactId,
          bedrijfsartsContactId: trajectory.bedrijfsartsContactId,
          invoiceAddress: trajectory.invoiceAddress,
          invoiceEmail: trajectory.invoiceEmail,
        },
      ];
    }),
    codesOfOthers,
  };
}

/** The console is whoever holds the whole data folder; anyone else sees what the policy lets her read. */
function maySee(ctx: ServiceContext, practiceId: PracticeId, trajectory: typeof trajectories.$inferSelect): boolean {
  if (ctx.actor.kind === "console") return true;
  const { id: trajectoryId, coachMembershipId, managerContactId, hrContactId, bedrijfsartsContactId } = trajectory;
  const relations = {
    practiceId,
    trajectoryId,
    coachMembershipId,
    managerContactId,
    hrContactId,
    bedrijfsartsContactId,
    supervisionConsent: false,
  };
  return ctx.may("trajectory.read", { kind: "trajectory", ...relations });
}

/** One parameter however many values there are; a list of thousands would be a statement of megabytes. */
const texts = (values: readonly string[]): SQL => sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
const ids = (values: readonly string[]): SQL => sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)::uuid)`;
