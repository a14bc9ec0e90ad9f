import type { IntakeValue, ManagerAnswer } from "@hervat/domain/intake";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import type { DossierContext } from "./dossier-context.ts";

const CHANGES = ["reorganisation", "workload", "new-manager", "new-tasks", "nothing"];
const ADAPTATIONS = ["quiet-place", "flexible-hours", "no-customers", "no-deadlines", "buddy", "short-meetings"];
const SUPPORT = ["conversations", "law", "build-up", "team"];

/** What the manager said of the work on the telephone, noted by the coach for him to read and confirm: a form is put before him when something stands in it. */
export function managerIntakeOf({ story, contractHours, schedule, coach, random }: DossierContext): ManagerAnswer[] {
  const draws = random.fork("manager-intake");
  const choices = (...picked: string[]): IntakeValue => ({ kind: "choices", choices: picked });
  const some = (list: readonly string[], count: number) => choices(...draws.shuffled(list).slice(0, count));
  const values: readonly (readonly [string, IntakeValue])[] = [
    ["function", { kind: "text", text: story.function }],
    ["contract-hours", { kind: "number", number: contractHours }],
    ["contract", { kind: "choice", choice: draws.chance(0.85) ? "permanent" : "temporary" }],
    ["agreed", choices("plan-signed", ...(draws.chance(0.6) ? ["contact-rhythm"] : []))],
    ["changes", some(CHANGES, 1)],
    ["available-tasks", choices("light", ...(draws.chance(0.5) ? ["added-value"] : []))],
    ["available-locations", choices("workplace", ...(draws.chance(0.6) ? ["home"] : []))],
    ["available-adaptations", some(ADAPTATIONS, 2)],
    ["available-hours", { kind: "number", number: 2 * draws.int(2, 5) }],
    ["support", some(SUPPORT, 1)],
  ];
  const at = amsterdamTime(schedule.startedOn, "14:40");
  return values.map(([item, value]) => ({ item, value, notedBy: "coach", by: coach, at }));
}
