import { DataBreach, NO_WORDS } from "@hervat/domain/breach";
import { addDays } from "@hervat/domain/calendar";
import { DataBreachId, type TrajectoryId } from "@hervat/domain/primitives";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import { PORTAL_TEXTS } from "../texts/portal.ts";
import type { DemoBreach } from "../world.ts";
import type { BreachParts } from "./data-breach.ts";

/** One that was told to the authority in time and to the clients it touched; what was learned is still to be written. */
export function buildToldBreach({ today, ids, reporter, keeper }: BreachParts, trajectoryIds: readonly TrajectoryId[]): DemoBreach {
  const on = addDays(today, -13);
  const { done, ...words } = PORTAL_TEXTS.breach;
  const breach = DataBreach.parse({
    id: ids.next(DataBreachId),
    kind: "sent-wrong",
    ...{ reportedAt: amsterdamTime(on, "10:20"), reportedBy: reporter, discoveredAt: amsterdamTime(on, "09:45") },
    ...{ from: on, until: on, casesKnown: true, data: ["identity", "contact"] },
    ...{ notify: true, decidedAt: amsterdamTime(on, "14:05"), decidedBy: keeper, notifiedAt: amsterdamTime(addDays(on, 1), "11:30") },
    ...{ tellClients: true, closedAt: null, closedBy: null },
    words: { ...NO_WORDS, ...words, reference: `AP-${on.slice(0, 4)}-0417` },
  });
  return { breach, trajectoryIds, told: { at: amsterdamTime(addDays(on, 2), "15:10"), done } };
}
