import type { ReportEngine } from "@hervat/report-engine";

const tried = new WeakMap<ReportEngine, Promise<boolean>>();

/** Whether enough walls stand here for plugins that we did not write. Tried once: walls do not grow while a process runs. */
export function wallsStand(engine: ReportEngine): Promise<boolean> {
  const known = tried.get(engine);
  if (known !== undefined) return known;
  const trying = engine.walls().then(({ enoughForOthers }) => enoughForOthers);
  tried.set(engine, trying);
  return trying;
}
