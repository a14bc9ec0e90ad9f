import { randomUUID } from "node:crypto";
import { deliveryRepository, linkRepository, privacySendingRepository } from "@hervat/database/repositories";
import { givenMember, inPractice, type TestMember, type TestPractice } from "@hervat/database/testing";
import { type Actor, Email } from "@hervat/domain/people";
import { type ContactId, DeliveryId, LinkId, newId, PersonId, PrivacySendingId } from "@hervat/domain/primitives";
import { STATEMENT_VERSION } from "@hervat/domain/privacy";
import type { CallContext } from "../call-context.ts";
import { makeProof } from "../delivery/code.ts";
import { identifyLink } from "../link/identify-link.ts";
import type { Service } from "../service-context.ts";
import { actorFor, type Identity, SIGNED_OUT } from "../sign-in/identity.ts";
import { readStanding } from "../sign-in/read-standing.ts";
import type { TestService } from "../testing/test-service.ts";
import { makePracticeToken } from "../token/practice-token.ts";
import type { MatrixCase } from "./matrix-case.ts";

export const RELATIONS = ["own", "same practice, other case", "other practice", "just revoked"] as const;
export type MatrixRelation = (typeof RELATIONS)[number];

/** Someone who calls, and the cases that are hers, a colleague's and a stranger's. */
export interface MatrixCaller {
  readonly role: string;
  readonly actor: Actor;
  readonly membership: TestMember | undefined;
  /** Of the link she holds instead. */
  readonly token?: string;
  /** Of the session that a code began there. */
  readonly proof?: string;
  readonly cases: Readonly<Record<MatrixRelation, MatrixCase>>;
}

/** Who asks, whatever for. */
export type Calling = Pick<MatrixCaller, "actor" | "token" | "proof">;

export interface MatrixCoaches {
  readonly coach: TestMember;
  /** Coaches in the coach's case too, by the client's word. */
  readonly beside: TestMember;
  /** Did so until the client took that word back. */
  readonly besideBefore: TestMember;
}

export interface MatrixWorld {
  /** Of the coach and `beside`, with the manager and the HR officer. */
  readonly hers: MatrixCase;
  /** Of the owner, with another manager and HR officer. */
  readonly owners: MatrixCase;
  /** In another practice. */
  readonly elsewhere: MatrixCase;
}

/** Everyone the policy table can name that a door or a session can make, twice: the second time to be shown out. */
export async function givenCallers(
  test: TestService,
  practice: TestPractice,
  { coach, beside, besideBefore }: MatrixCoaches,
  { hers, owners, elsewhere }: MatrixWorld,
): Promise<MatrixCaller[]> {
  const fromHers = { own: hers, "same practice, other case": owners, "other practice": elsewhere, "just revoked": hers };
  const fromOwners = { own: owners, "same practice, other case": hers, "other practice": elsewhere, "just revoked": owners };
  const { trajectory } = hers.dossier;
  const staff = async (role: "coach" | "owner" | "office" | "supervisor" | "privacy-officer", known?: TestMember) => {
    const membership = known ?? (await givenMember(test.database, practice, { role }));
    const { personId, membershipId } = membership;
    return { actor: { kind: role, personId, membershipId, practiceId: practice.id }, membership } as const;
  };
  const atWork = async (role: "manager" | "hr", contactId: ContactId | null) => {
    if (contactId === null) throw new Error(`the case has no ${role}`);
    const membership = await givenMember(test.database, practice, { role, contactId });
    const { personId, membershipId } = membership;
    return { actor: { kind: role, personId, membershipId, practiceId: practice.id, contactId }, membership } as const;
  };
  const client = await givenMember(test.database, practice, { role: "client", clientId: trajectory.clientId });
  const { personId, membershipId } = client;
  const herself = { kind: "client", personId, membershipId, practiceId: practice.id, trajectoryIds: [trajectory.id] } as const;
  const nobody = { membership: undefined, cases: fromHers };
  return [
    { role: "anonymous", actor: { kind: "anonymous" }, ...nobody },
    { role: "person", actor: { kind: "person", personId: newId(PersonId) }, ...nobody },
    { role: "coach of the case", ...(await staff("coach", coach)), cases: fromHers },
    { role: "coach beside her", ...(await staff("coach", beside)), cases: fromHers },
    { role: "coach who was beside her", ...(await staff("coach", besideBefore)), cases: fromHers },
    { role: "coach of no case", ...(await staff("coach")), cases: fromHers },
    { role: "owner", ...(await staff("owner", practice.owner)), cases: fromOwners },
    { role: "office", ...(await staff("office")), cases: fromHers },
    { role: "supervisor", ...(await staff("supervisor")), cases: fromHers },
    { role: "privacy officer", ...(await staff("privacy-officer")), cases: fromHers },
    { role: "manager", ...(await atWork("manager", trajectory.managerContactId)), cases: fromHers },
    { role: "hr", ...(await atWork("hr", trajectory.hrContactId)), cases: fromHers },
    { role: "client", actor: herself, membership: client, cases: fromHers },
    await byOffer(practice, hers, fromHers),
    await byStatement(test, practice, hers, fromHers),
    await byDelivery(test, practice, hers, fromHers, false),
    await byDelivery(test, practice, hers, fromHers, true),
  ];
}

/** The orderer at the employer, with the link to an offer for this case. */
async function byOffer(practice: TestPractice, about: MatrixCase, cases: MatrixCaller["cases"]): Promise<MatrixCaller> {
  const { token, hash } = makePracticeToken("link", practice.id);
  const { trajectoryId, sending } = await about.sentOffer(hash);
  const actor = { kind: "orderer", practiceId: practice.id, trajectoryId, linkId: sending.linkId } as const;
  return { role: "orderer", actor, membership: undefined, token, cases };
}

/** The client, with the link to the privacy statement of her case. */
async function byStatement(
  test: TestService,
  practice: TestPractice,
  about: MatrixCase,
  cases: MatrixCaller["cases"],
): Promise<MatrixCaller> {
  const { token, hash } = makePracticeToken("link", practice.id);
  const linkId = newId(LinkId);
  const { id: trajectoryId } = about.dossier.trajectory;
  const [createdAt, expiresAt] = [test.clock.now(), new Date("2150-01-01T00:00:00Z")];
  await inPractice(test.database, practice, async (tx) => {
    await linkRepository(tx, practice.id).add({ id: linkId, purpose: "privacy", trajectoryId, createdAt, expiresAt }, hash);
    const sending = { id: newId(PrivacySendingId), trajectoryId, linkId, textVersion: STATEMENT_VERSION, sentAt: createdAt };
    const waiting = { ...sending, openedAt: null, answer: null, answeredAt: null };
    await privacySendingRepository(tx, practice.id).add(waiting, practice.owner.membershipId);
  });
  const actor = { kind: "client-link", practiceId: practice.id, trajectoryId, linkId } as const;
  return { role: "client by link", actor, membership: undefined, token, cases };
}

/** Whoever has the mail to the bedrijfsarts, and the bedrijfsarts himself once he gave the code. */
async function byDelivery(
  test: TestService,
  practice: TestPractice,
  about: MatrixCase,
  cases: MatrixCaller["cases"],
  entered: boolean,
): Promise<MatrixCaller> {
  const { token, hash } = makePracticeToken("link", practice.id);
  const { proof, hash: sessionHash } = makeProof();
  const linkId = newId(LinkId);
  const { doctor, report, trajectory } = about.dossier;
  const { id: trajectoryId } = trajectory;
  const [now, expiresAt, id] = [test.clock.now(), new Date("2150-01-01T00:00:00Z"), newId(DeliveryId)];
  await inPractice(test.database, practice, async (tx) => {
    await linkRepository(tx, practice.id).add({ id: linkId, purpose: "delivery", trajectoryId, createdAt: now, expiresAt }, hash);
    const deliveries = deliveryRepository(tx, practice.id);
    const sent = { channel: "told", sentAt: now, sentBy: practice.owner.membershipId } as const;
    await deliveries.add({ id, trajectoryId, reportId: report.id, linkId, contactId: doctor.id, ...sent });
    await deliveries.beginSession(id, { sessionHash, now, expiresAt });
  });
  const bearer = { practiceId: practice.id, trajectoryId, linkId } as const;
  if (!entered)
    return { role: "bearer of a doctor's mail", actor: { kind: "doctor-link", ...bearer }, membership: undefined, token, cases };
  const actor = { kind: "bedrijfsarts", contactId: doctor.id, ...bearer } as const;
  return { role: "bedrijfsarts", actor, membership: undefined, token, proof, cases };
}

/** The context of one call, made as HTTP makes it: what the caller may open is read from the database. */
export function contextOf(service: Service, { actor, token, proof }: Calling, requestId: string): CallContext {
  return { service, door: doorOfActor(actor), requestId, language: "nl", identify: () => identify(service, actor, token, proof) };
}

/** Her own door, whichever router she calls: a door that is shut to her would hide what the policy says. */
function doorOfActor(actor: Actor): CallContext["door"] {
  if (actor.kind === "client") return "client";
  return actor.kind === "manager" || actor.kind === "hr" ? "manager" : "coach";
}

async function identify(service: Service, actor: Actor, token?: string, proof?: string): Promise<Identity> {
  if (token !== undefined) return identifyLink(service, token, proof);
  if (actor.kind === "anonymous" || !("personId" in actor)) return SIGNED_OUT;
  const { personId } = actor;
  const person = { id: personId, email: Email.parse(`${personId}@example.org`), name: "Iemand", language: "nl" as const };
  const open = { person, sessionId: randomUUID() };
  if (actor.kind === "person") return { state: "choose", memberships: [], ...open };

  const question = { personId, door: doorOfActor(actor), now: service.clock.now(), demoAllowed: true };
  const { memberships } = await readStanding(service.database, question);
  const chosen = memberships.find(({ membershipId }) => membershipId === actor.membershipId);
  if (chosen === undefined) return { state: "choose", memberships, ...open };
  const factor = { kind: "code", at: service.clock.now() } as const;
  return { state: "ready", memberships, chosen, actor: actorFor(personId, chosen), factor, ...open };
}
