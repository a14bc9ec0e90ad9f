import type { Db } from "@hervat/database";
import {
  batchItemRepository,
  batchRepository,
  clientContactRepository,
  consentRepository,
  contactRepository,
  invitationRepository,
  linkRepository,
  mailRepository,
  membershipRepository,
  sessionRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import type { Consent } from "@hervat/domain/consent";
import { expireWithTrajectory } from "@hervat/domain/consent";
import { LinkPurpose } from "@hervat/domain/people";
import type { ContactId, MembershipId, PlainDate } from "@hervat/domain/primitives";
import { cancelSession, type Session } from "@hervat/domain/session";
import { endedOn } from "@hervat/domain/trajectory";
import { stopUncovered } from "../reports/stop-uncovered.ts";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";

/** What was stopped, as it was before: a quiet closing that was a mistake is put back from this. */
export interface Stopped {
  readonly sessions: readonly Session[];
  readonly consents: readonly Consent[];
  readonly memberships: readonly MembershipId[];
}

/** Ends on that day what the guidance rested on and what was still to come: consents, planned talks, links, open invitations. */
export async function stopWhatComes(tx: Db, ctx: ServiceContext, opened: OpenedCase, on: PlainDate): Promise<Omit<Stopped, "memberships">> {
  const now = ctx.now();
  const { id } = opened.stored.value;
  const consents = await endConsents(tx, ctx, opened, on);
  const repository = sessionRepository(tx, opened.practiceId);
  const sessions: Session[] = [];
  for (const stored of await repository.ofTrajectory(id)) {
    const cancelled = cancelSession(stored.value, { at: now, by: "coach" });
    if (!cancelled.ok) continue;
    sessions.push(stored.value);
    await repository.save({ ...stored, value: cancelled.value });
  }
  for (const purpose of LinkPurpose.options) await linkRepository(tx, opened.practiceId).revokeAll(id, purpose, now);
  const alone = new Set(await contactsOfThisAlone(tx, opened));
  const invitations = invitationRepository(tx, opened.practiceId);
  for (const { id: invitation, usedAt, withdrawnAt, contactId, clientId } of await invitations.list())
    if (
      usedAt === null &&
      withdrawnAt === null &&
      (clientId === opened.stored.value.clientId || (contactId !== null && alone.has(contactId)))
    )
      await invitations.withdraw(invitation, now);
  return { sessions, consents };
}

async function endConsents(tx: Db, ctx: ServiceContext, opened: OpenedCase, on: PlainDate): Promise<Consent[]> {
  const consents = consentRepository(tx, await opened.sealer());
  const standing = (await consents.ofTrajectory(opened.stored.value.id)).filter(({ givenOn }) => givenOn <= on);
  for (const consent of expireWithTrajectory(standing, on)) await consents.save(consent, ctx.now());
  return standing;
}

/** At once and without a word: also who could sign in, what waits to be sent or made, and what was released and not fetched. */
export async function stopAtOnce(tx: Db, ctx: ServiceContext, opened: OpenedCase, now: Date): Promise<Stopped> {
  const { practiceId, stored } = opened;
  const stopped = await stopWhatComes(tx, ctx, opened, ctx.today());
  const alone = await contactsOfThisAlone(tx, opened);
  const memberships = membershipRepository(tx, practiceId);
  const ended = (await memberships.list()).filter((one) => "contactId" in one && alone.includes(one.contactId)).map(({ id }) => id);
  for (const id of ended) await memberships.end(id, now);
  ended.push(...(await endClient(tx, opened, now)));
  const people = alone.length === 0 ? [] : await contactRepository(tx, practiceId).findMany(alone);
  const { email } = await clientContactRepository(tx, practiceId).addresses(stored.value.clientId);
  await mailRepository(tx, practiceId).holdBack([email, ...people.map((one) => one.email)].filter((address) => address !== null));
  const batches = await batchRepository(tx, practiceId).cancelItemsOf(stored.value.id, now);
  for (const batch of batches) await batchItemRepository(tx, practiceId).settle(batch, now);
  await stopUncovered(tx, ctx, await opened.sealer(), stored.value.id, []);
  return { ...stopped, memberships: ended };
}

/** Her own way in, where no other case of hers runs here. */
export async function endClient(tx: Db, { practiceId, stored }: OpenedCase, now: Date): Promise<MembershipId[]> {
  const { id, clientId } = stored.value;
  const cases = await trajectoryRepository(tx, practiceId).ofClient(clientId);
  if (cases.some(({ value }) => value.id !== id && endedOn(value) === null)) return [];
  return membershipRepository(tx, practiceId).endOfClient(clientId, now);
}

/** Manager and HR of this case who have no other running one here: whoever has keeps the way in. */
async function contactsOfThisAlone(tx: Db, { practiceId, stored }: OpenedCase): Promise<ContactId[]> {
  const { id, managerContactId, hrContactId } = stored.value;
  const trajectories = trajectoryRepository(tx, practiceId);
  const alone: ContactId[] = [];
  for (const contact of [managerContactId, hrContactId]) {
    if (contact === null) continue;
    const others = (await trajectories.idsOfContact(contact)).filter((other) => other !== id);
    const running = (await trajectories.findMany(others)).some(({ value }) => endedOn(value) === null);
    if (!running) alone.push(contact);
  }
  return alone;
}
