import type { TrajectoryId } from "@hervat/domain/primitives";
import type { callAs } from "./call-as.ts";

type Caller = ReturnType<typeof callAs>;

/** One asks, another agrees, and the dossier is gone. */
export async function eraseByTwo(asker: Caller, other: Caller, trajectoryId: TrajectoryId) {
  const { code, asked: before } = await asker.closing.previewErasure({ trajectoryId });
  if (before !== null) await asker.retention.takeBack({ trajectoryId, accordId: before.id });
  const asked = await asker.retention.ask({ trajectoryId, code });
  if (!asked.ok) return asked;
  const { asked: standing } = await other.closing.previewErasure({ trajectoryId });
  if (standing === null) throw new Error("nobody asked");
  return other.retention.agree({ trajectoryId, accordId: standing.id, code });
}
