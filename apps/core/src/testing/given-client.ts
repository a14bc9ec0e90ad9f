import { givenMember } from "@hervat/database/testing";
import { ClientId, type TrajectoryId } from "@hervat/domain/primitives";
import { callClientAs } from "./call-as.ts";
import type { GivenTeam } from "./given-team.ts";

/** The client of this case with a sign-in of her own, as she calls the client router. */
export async function givenClient(team: GivenTeam, trajectoryId: TrajectoryId) {
  const [row] = await team.test.database.admin`select client_id from work.trajectory where id = ${trajectoryId}`;
  const clientId = ClientId.parse(row?.["client_id"]);
  const { personId, membershipId } = await givenMember(team.test.database, team.practice, { role: "client", clientId });
  const actor = { kind: "client", personId, membershipId, practiceId: team.practice.id, trajectoryIds: [trajectoryId] } as const;
  return { actor, herself: callClientAs(team.test.service, actor) };
}
