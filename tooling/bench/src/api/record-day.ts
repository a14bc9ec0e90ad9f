import { type Recording, recordCore } from "../statements/core-recorder.ts";
import type { CoreProcess } from "./core-process.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { MeasuredHouse } from "./measured-house.ts";
import type { Plan } from "./plan.ts";

/** What core asked of the database since it was as `openCopy` gives it, request by request. */
export interface RecordedDay {
  readonly desk: Desk;
  /** To sign in and find her work. */
  readonly opening: Recording;
  /** In the order in which they are measured. */
  readonly requests: readonly Recording[];
}

/** Asks core all that is measured later, one request at a time: of what overlaps nobody could tell whose statements they are. */
export async function recordDay(core: CoreProcess, { roleOf }: MeasuredHouse, { warmUp, parts, each }: Plan): Promise<RecordedDay> {
  const recorder = await recordCore(core.child, roleOf);
  const { given: desk, recording: opening } = await recorder.of(() => openDesk(core));
  const requests: Recording[] = [];
  for (let index = 0; index < warmUp + parts * each; index++) requests.push((await recorder.of(() => desk.ask(index))).recording);
  await recorder.stop();
  return { desk, opening, requests };
}
