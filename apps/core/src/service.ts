import type { ServingRole, Whose } from "@hervat/database";
import type { Actor } from "@hervat/domain/people";
import { type Action, can, policyRow, type Resource, type ResourceOf } from "@hervat/domain/policy";
import type { MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { hasAuditRow, writeAudit } from "./audit/write-audit.ts";
import { dayInAmsterdam } from "./clock.ts";
import { NotFoundError } from "./errors.ts";
import type { Call, Service, ServiceContext, ServiceParts } from "./service-context.ts";
import { actorOf, SIGNED_OUT } from "./sign-in/identity.ts";

export type { Call, InstallationFacts, Service, ServiceContext, ServiceParts } from "./service-context.ts";

export function createService(parts: ServiceParts): Service {
  const service: Service = { ...parts, contextFor: (call) => createContext(service, call) };
  return service;
}

function createContext(service: Service, call: Call): ServiceContext {
  const identity = call.identity ?? SIGNED_OUT;
  const actor = call.actor ?? actorOf(identity);
  const seen = new Set<TrajectoryId>();
  const turnedAway = new Set<TrajectoryId>();
  const entering = new Set<TrajectoryId>();
  let onBehalfOf: MembershipId | undefined;
  const decide = <A extends Action>(action: A, resource: ResourceOf<A>) => {
    const allowed = can(actor, action, resource);
    const trajectory = trajectoryOf(resource);
    if (allowed && trajectory !== undefined) seen.add(trajectory);
    if (allowed) onBehalfOf ??= coachStoodInFor(actor, resource);
    return allowed;
  };
  const ctx: ServiceContext = {
    service,
    actor,
    identity,
    requestId: call.requestId,
    from: call.from ?? { door: actor.kind === "console" || actor.kind === "worker" ? actor.kind : "inside", address: null },
    get onBehalfOf() {
      return onBehalfOf;
    },
    language: call.language ?? "nl",
    log: service.log.child({ requestId: call.requestId }),
    action: call.action,
    changes: call.changes ?? false,
    seen,
    turnedAway,
    entering,
    now: () => service.clock.now(),
    today: () => dayInAmsterdam(service.clock.now()),
    mayEver: (action) => policyRow(action).may[actor.kind] !== undefined,
    may: decide,
    authorise(action, resource) {
      const trajectory = trajectoryOf(resource);
      if (!decide(action, resource)) {
        if (trajectory !== undefined) turnedAway.add(trajectory);
        throw new NotFoundError(resource.kind);
      }
      if (trajectory !== undefined && policyRow(action).entersHealth === true) entering.add(trajectory);
    },
    inTransaction: (work) =>
      service.database.transactAs(roleOf(actor), whoseOf(actor), async (tx) => {
        const value = await work(tx);
        if (call.action !== undefined && !hasAuditRow(tx)) await writeAudit(tx, ctx, { outcome: isRefusal(value) ? "refused" : "done" });
        return value;
      }),
  };
  return ctx;
}

function trajectoryOf(resource: Resource): TrajectoryId | undefined {
  if (resource.kind === "trajectory") return resource.trajectoryId;
  return resource.kind === "document" ? resource.about?.trajectoryId : undefined;
}

/** A stand-in acts for the coach of the case, and the log says for whom; who coaches beside her acts for herself. */
function coachStoodInFor(actor: Actor, resource: Resource): MembershipId | undefined {
  const about = resource.kind === "document" ? resource.about : resource.kind === "trajectory" ? resource : null;
  if (about === null || about === undefined || !("membershipId" in actor) || about.coachMembershipId === actor.membershipId)
    return undefined;
  if (about.besideMembershipIds.includes(actor.membershipId)) return undefined;
  return about.standInMembershipIds.includes(actor.membershipId) ? about.coachMembershipId : undefined;
}

function isRefusal(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}

/** The login role that serves this actor: the database itself knows what each may touch. */
function roleOf(actor: Actor): ServingRole {
  switch (actor.kind) {
    case "coach":
    case "owner":
    case "office":
    case "supervisor":
    case "privacy-officer":
    case "console":
      return "coach";
    case "manager":
    case "hr":
      return "manager";
    case "client":
    case "client-link":
      return "client";
    case "bedrijfsarts":
    case "orderer":
    case "doctor-link":
      return "link";
    case "worker":
      return "worker";
    case "anonymous":
    case "person":
      throw new Error(`${actor.kind} has no practice to open a transaction in`);
  }
}

function whoseOf(actor: Actor): Whose {
  return {
    ...("personId" in actor ? { person: actor.personId } : {}),
    ...("membershipId" in actor ? { membership: actor.membershipId } : {}),
    ...("practiceId" in actor && actor.practiceId !== null ? { tenant: actor.practiceId } : {}),
    ...("linkId" in actor ? { case: actor.trajectoryId } : {}),
  };
}
