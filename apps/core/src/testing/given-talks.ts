import type { RoomId, TrajectoryId } from "@hervat/domain/primitives";
import { givenCase } from "./given-case.ts";
import type { GivenTeam } from "./given-team.ts";

/** An id of nothing, for a lookup that must not be undefined to be tried. */
export const ID_OF_NOTHING = "01900000-0000-7000-8000-000000000000";

/** A talk as it is asked for: ten o'clock, an hour and a half, unless told otherwise. */
export const talk = (on: string, facts: object = {}) => ({ kind: "session" as const, on, at: "10:00", durationMinutes: 90, ...facts });

/** What tests of talks ask of their practice again and again. */
export function talksOf(team: GivenTeam) {
  const started = () => ({ startedOn: team.inDays(-60), firstSickDay: team.inDays(-100) });
  return {
    started,
    /** A case of hers that runs for two months. */
    open: () => givenCase(team.hers, team.coach.membershipId, started()),
    async givenRoom(name: string): Promise<RoomId> {
      await team.office.agenda.saveRoom({ id: null, name, gone: false });
      const room = (await team.office.agenda.settings()).rooms.find((one) => one.name === name);
      if (room === undefined) throw new Error("no room was kept");
      return room.id;
    },
    sessionsOf: async (trajectoryId: TrajectoryId) => (await team.hers.session.list({ trajectoryId })).sessions,
  };
}
