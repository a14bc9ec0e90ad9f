import { randomUUID } from "node:crypto";
import { type Actor, Email } from "@hervat/domain/people";
import { MembershipId, newId, PersonId, PracticeId } from "@hervat/domain/primitives";
import type { CallContext } from "../call-context.ts";
import { clientRouter } from "../client-router.ts";
import { coachRouter } from "../coach-router.ts";
import { DELIVERY_HEADER, LINK_HEADER, linkSignIn, PROOF_HEADER } from "../link/link-sign-in.ts";
import { linkRouter } from "../link-router.ts";
import { managerRouter } from "../manager-router.ts";
import type { Service } from "../service-context.ts";
import type { Door } from "../sign-in/door.ts";
import { actorFor, type Identity, type MembershipChoice, SIGNED_OUT } from "../sign-in/identity.ts";
import { readStanding } from "../sign-in/read-standing.ts";
import { createCallerFactory } from "../trpc.ts";

const coachCaller = createCallerFactory(coachRouter);
const managerCaller = createCallerFactory(managerRouter);
const clientCaller = createCallerFactory(clientRouter);
const linkCaller = createCallerFactory(linkRouter);

/** The coach router as this actor calls it. Her membership is read anew at every call, as it is over HTTP: end it and she is out. */
export function callAs(service: Service, actor: Actor) {
  return coachCaller(() => contextFor(service, "coach", actor));
}

/** The manager router as this actor calls it. */
export function callManagerAs(service: Service, actor: Actor) {
  return managerCaller(() => contextFor(service, "manager", actor));
}

/** The client router as this client calls it. */
export function callClientAs(service: Service, actor: Actor & { readonly kind: "client" }) {
  return clientCaller(() => contextFor(service, "client", actor));
}

/** The link router as whoever holds this token calls it: the last part of the address in the mail. */
export function callByLink(service: Service, token: string, proof?: string, deliveryId?: string) {
  const { door, identify } = linkSignIn(service);
  const headers = new Headers({ [LINK_HEADER]: token });
  if (proof !== undefined) headers.set(PROOF_HEADER, proof);
  if (deliveryId !== undefined) headers.set(DELIVERY_HEADER, deliveryId);
  return linkCaller(() => ({ service, door, requestId: randomUUID(), language: "nl", identify: () => identify(headers) }));
}

export function contextFor(service: Service, door: Door, actor: Actor): CallContext {
  return { service, door, requestId: randomUUID(), language: "nl", identify: () => identityOf(service, door, actor) };
}

async function identityOf(service: Service, door: Door, actor: Actor): Promise<Identity> {
  if (actor.kind === "anonymous") return SIGNED_OUT;
  const personId = "personId" in actor ? actor.personId : newId(PersonId);
  const open = {
    person: { id: personId, email: Email.parse("iemand@praktijk.example"), name: "Iemand", language: "nl" as const },
    sessionId: randomUUID(),
  };
  const factor = { kind: "code", at: service.clock.now() } as const;
  if (actor.kind === "person") return { state: "choose", memberships: [], ...open };
  if (!("membershipId" in actor) || (actor.kind === "client" && door !== "client"))
    return { state: "ready", memberships: [], chosen: nowhere(actor), actor, factor, ...open };

  const { memberships } = await readStanding(service.database, { personId, door, now: service.clock.now(), demoAllowed: true });
  const chosen = memberships.find(({ membershipId }) => membershipId === actor.membershipId);
  return chosen === undefined ? SIGNED_OUT : { state: "ready", memberships, chosen, actor: actorFor(personId, chosen), factor, ...open };
}

const ROLELESS = { contactId: null, clientId: null, trajectoryIds: [] } as const;

/** An actor that signs in at no door of this issue still has to be refused by every procedure. */
function nowhere(actor: Actor): MembershipChoice {
  const practiceId = "practiceId" in actor && actor.practiceId !== null ? actor.practiceId : newId(PracticeId);
  return { membershipId: newId(MembershipId), practiceId, practiceName: "", demo: false, role: "client", ...ROLELESS };
}
