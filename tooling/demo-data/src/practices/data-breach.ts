import { DataBreach, NO_WORDS } from "@hervat/domain/breach";
import { addDays } from "@hervat/domain/calendar";
import { DataBreachId, type MembershipId, type PlainDate } from "@hervat/domain/primitives";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import type { DemoIds } from "../random/demo-ids.ts";

export interface BreachParts {
  readonly today: PlainDate;
  readonly ids: DemoIds;
  /** Who saw it go wrong, and who keeps the register. */
  readonly reporter: MembershipId;
  readonly keeper: MembershipId;
}

/** What went wrong at a practice once, handled and closed: how a register looks that is kept well. */
export function buildDataBreach({ today, ids, reporter, keeper }: BreachParts): DataBreach {
  const on = addDays(today, -47);
  return DataBreach.parse({
    id: ids.next(DataBreachId),
    kind: "sent-wrong",
    reportedAt: amsterdamTime(on, "11:35"),
    reportedBy: reporter,
    discoveredAt: amsterdamTime(on, "11:10"),
    from: on,
    until: on,
    casesKnown: true,
    data: ["identity", "invoices"],
    notify: false,
    decidedAt: amsterdamTime(on, "15:20"),
    decidedBy: keeper,
    notifiedAt: null,
    tellClients: false,
    closedAt: amsterdamTime(addDays(on, 6), "10:05"),
    closedBy: keeper,
    words: {
      ...NO_WORDS,
      note: "Een offerte ging naar een andere afdeling van dezelfde werkgever. De ontvanger belde meteen.",
      measures: "De ontvanger heeft de mail weggegooid en dat bevestigd. De offerte ging daarna naar het goede adres.",
      reason: "Waarschijnlijk geen risico: één bekende ontvanger, niets over gezondheid, dezelfde dag weggegooid.",
      clientsReason: "Het risico is klein. De coach heeft het in het gesprek wel verteld.",
      lessons: "Bij twee contacten met bijna dezelfde naam leest een collega het adres eerst na.",
    },
  });
}
