import { addDays } from "@hervat/domain/calendar";
import { type MembershipId, ReadingAlongId } from "@hervat/domain/primitives";
import type { BuiltPractice } from "../build-practice.ts";
import { demoIds } from "../random/demo-ids.ts";
import type { Random } from "../random/random.ts";
import type { DemoDossier, DemoPractice } from "../world.ts";

/** So long she was guided before the client said yes to a second coach. */
const AFTER_DAYS = 21;

/**
 * In one case of the practice that a visitor can see from her coach's side and from her own, a colleague coaches beside the coach: the
 * client said yes to that some weeks after she began.
 */
export function withSecondCoach(built: BuiltPractice, random: Random): BuiltPractice {
  const { practice } = built;
  const shown = practice.dossiers.find((dossier) => isClients(dossier, built));
  const second = shown && colleagueOf(practice, shown.trajectory.coachMembershipId);
  if (shown === undefined || second === undefined) return built;
  const id = demoIds(random, practice.createdAt).next(ReadingAlongId);
  const agreedOn = addDays(shown.trajectory.startedOn, AFTER_DAYS);
  const beside = { id, trajectoryId: shown.trajectory.id, kind: "beside", membershipId: second, agreedOn, endedOn: null } as const;
  const dossiers = practice.dossiers.map((one) => (one === shown ? { ...one, readers: [...one.readers, beside] } : one));
  return { ...built, practice: { ...practice, dossiers } };
}

/** Running, and of a client as whom a visitor signs in. */
function isClients({ client, trajectory }: DemoDossier, { practice, accounts }: BuiltPractice): boolean {
  const visited = new Set(accounts.filter(({ role }) => role === "client").map(({ personId }) => personId));
  const door = practice.memberships.find(({ membership, clientId }) => clientId === client.id && visited.has(membership.personId));
  return door !== undefined && trajectory.status === "active";
}

function colleagueOf({ memberships }: DemoPractice, coach: MembershipId): MembershipId | undefined {
  return memberships.find(({ membership: { id, role, endedAt } }) => role === "coach" && endedAt === null && id !== coach)?.membership.id;
}
