import type { TrajectoryId } from "@hervat/domain/primitives";
import { type AnyPgColumn, foreignKey, index, uuid } from "drizzle-orm/pg-core";
import { trajectories } from "./trajectory.ts";

export const trajectoryId = () => uuid("trajectory_id").$type<TrajectoryId>().notNull();

/** Row of one trajectory: the reference within the practice, and the index to find it by. */
export function ofTrajectory(name: string, table: { tenantId: AnyPgColumn; trajectoryId: AnyPgColumn }) {
  return [
    foreignKey({
      name: `${name}_trajectory`,
      columns: [table.tenantId, table.trajectoryId],
      foreignColumns: [trajectories.tenantId, trajectories.id],
    }),
    index(`${name}_trajectory`).on(table.tenantId, table.trajectoryId),
  ];
}
