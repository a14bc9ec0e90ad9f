import { addDays, earliest, latest } from "@hervat/domain/calendar";
import type { MilestoneKey } from "@hervat/domain/poortwachter";
import { type PlainDate, ReceivedDocumentId } from "@hervat/domain/primitives";
import { RECEIVED_KINDS, ReceivedDocument, type ReceivedFrom, type ReceivedKind } from "@hervat/domain/received";
import type { FetchedReport, Report } from "@hervat/domain/reports";
import { amsterdamDay, amsterdamTime } from "../calendar/amsterdam-time.ts";
import { type DossierContext, lastDay } from "../dossier/dossier-context.ts";
import { demoIds } from "../random/demo-ids.ts";
import { PAPER_TEXTS, type PaperKey } from "../texts/papers.ts";
import { tell } from "../texts/tell.ts";
import type { DemoReceived } from "../world.ts";
import { paperPdf } from "./paper.ts";

type Sender = Extract<ReceivedFrom, "employer" | "bedrijfsarts" | "uwv" | "client">;

interface Wanted {
  readonly key: PaperKey;
  readonly kind: ReceivedKind;
  readonly from: Sender;
  readonly datedOn: PlainDate;
}

/** What stands at the head of a letter; what she brings along comes from whoever guided her before. */
const SENDERS = { bedrijfsarts: "Arbodienst", uwv: "UWV", client: "Eerdere begeleiding" } as const;

/** Days from the first sick day to the papers of the law, and to UWV's letters about the first year and about the application. */
const USUAL_DAY: Partial<Record<MilestoneKey, number>> = { probleemanalyse: 37, plan_van_aanpak: 49, eerstejaarsevaluatie: 352 };
const LETTER_44 = 308;
const LETTER_88 = 611;

/** The papers that came in about one dossier: those of the steps of the law that were taken, and what she brought along. */
export function papersOf(
  context: DossierContext,
  { employer, adviceOn, reports }: { readonly employer: string; readonly adviceOn: PlainDate | null; readonly reports: readonly Report[] },
): DemoReceived[] {
  const { told, trajectoryId, coach, schedule, today } = context;
  if (told.language !== "nl" || schedule.activeSince === null) return [];
  const random = context.random.fork("papers");
  const ids = demoIds(random.fork("ids"), amsterdamTime(schedule.startedOn, "09:00"));
  const end = lastDay(schedule, today);
  const letters = wantedOf(context, adviceOn)
    .filter(({ datedOn }) => datedOn <= end)
    .map(({ key, kind, from, datedOn }): DemoReceived => {
      const { file, title, paragraphs } = PAPER_TEXTS[key];
      const sender = from === "employer" ? employer : SENDERS[from];
      const bytes = paperPdf({ sender, title, datedOn, paragraphs: paragraphs.map((text) => tell(text, told)) });
      const cameIn = earliest(latest(addDays(datedOn, random.int(1, 4)), schedule.startedOn), end);
      const shared = kind === "action-plan" && context.manager !== null && random.chance(0.5);
      const document = ReceivedDocument.parse({
        ...{ id: ids.next(ReceivedDocumentId), trajectoryId, kind, from, datedOn, title: file, mediaType: "application/pdf" },
        ...{ size: bytes.length, addedBy: coach, addedAt: amsterdamTime(cameIn, "12:10"), seenAt: null },
        sharing: shared ? { with: ["manager"], clientAgreedOn: cameIn } : null,
      });
      return { document, bytes };
    });
  const fetched = reports.find(({ status }) => status === "fetched");
  if (fetched?.status !== "fetched" || !random.chance(0.5)) return letters;
  return [...letters, typedAdvice(fetched, { id: ids.next(ReceivedDocumentId), today, seen: random.chance(0.6) })];
}

/** What a bedrijfsarts typed himself, where he fetched his report; some of it waits for the coach. */
function typedAdvice(
  { trajectoryId, fetchedAt }: FetchedReport,
  { id, today, seen }: { readonly id: ReceivedDocumentId; readonly today: PlainDate; readonly seen: boolean },
): DemoReceived {
  const { file: title, paragraphs } = PAPER_TEXTS["typed-advice"];
  const bytes = new TextEncoder().encode(paragraphs.join("\n"));
  const datedOn = earliest(addDays(amsterdamDay(fetchedAt), 1), addDays(today, -1));
  const document = ReceivedDocument.parse({
    ...{ id, trajectoryId, kind: "doctors-advice", from: "bedrijfsarts", datedOn, title, mediaType: "text/plain", size: bytes.length },
    ...{ addedBy: null, addedAt: amsterdamTime(datedOn, "16:40"), seenAt: seen ? amsterdamTime(datedOn, "17:30") : null, sharing: null },
  });
  return { document, bytes };
}

function wantedOf(
  { sickness: { spells, facts }, schedule, random, bedrijfsarts, today }: DossierContext,
  adviceOn: PlainDate | null,
): Wanted[] {
  const draws = random.fork("which papers");
  const order: Wanted = {
    key: "order-letter",
    kind: "order-letter",
    from: "employer",
    datedOn: addDays(schedule.startedOn, -draws.int(2, 5)),
  };
  const brought: Wanted[] = [
    ...(draws.chance(0.1) ? [{ ...fromClient("earlier-report"), datedOn: addDays(schedule.startedOn, -draws.int(200, 500)) }] : []),
    ...(draws.chance(0.08) ? [{ ...fromClient("questionnaire-result"), datedOn: addDays(schedule.startedOn, -draws.int(3, 20)) }] : []),
  ];
  const first = spells.at(-1)?.from;
  if (first === undefined) return [order, ...brought];
  const letters: Wanted[] = [
    { key: "uwv-letter-44" as const, datedOn: addDays(first, LETTER_44) },
    { key: "uwv-letter-88" as const, datedOn: addDays(first, LETTER_88) },
  ].map((letter) => ({ ...letter, kind: "uwv-letter", from: "uwv" }));
  const advice: Wanted[] =
    adviceOn === null || bedrijfsarts === null
      ? []
      : [{ key: "doctors-advice", kind: "doctors-advice", from: "bedrijfsarts", datedOn: adviceOn }];
  const steps = facts.done.flatMap(({ key, on }): Wanted[] => {
    const kind = KIND_OF.get(key);
    const usual = USUAL_DAY[key];
    // Done before the practice came in, on a day that only the paper tells.
    const datedOn = on ?? (usual === undefined ? null : addDays(first, usual));
    return kind === undefined || datedOn === null ? [] : [{ ...kind, datedOn }];
  });
  // Of the evaluations that come back every six weeks the last one is enough to show.
  const last = steps.findLast(({ kind }) => kind === "action-plan-review");
  const kept = steps.filter((step) => step.kind !== "action-plan-review" || step === last);
  return [order, ...brought, ...kept, ...letters.filter(({ datedOn }) => datedOn <= today), ...advice];
}

const fromClient = (key: "earlier-report" | "questionnaire-result") => ({ key, kind: key, from: "client" }) as const;

const WORK_PAPERS = [
  { key: "problem-analysis", kind: "problem-analysis", from: "bedrijfsarts" },
  { key: "action-plan", kind: "action-plan", from: "employer" },
  { key: "action-plan-review", kind: "action-plan-review", from: "employer" },
  { key: "first-year-evaluation", kind: "first-year-evaluation", from: "employer" },
  { key: "final-evaluation", kind: "final-evaluation", from: "employer" },
] as const satisfies readonly Omit<Wanted, "datedOn">[];

/** The paper that shows a step of the law was taken. */
const KIND_OF: ReadonlyMap<MilestoneKey, (typeof WORK_PAPERS)[number]> = new Map(
  WORK_PAPERS.flatMap((paper) => {
    const { milestone } = RECEIVED_KINDS[paper.kind];
    return milestone === null ? [] : [[milestone, paper] as const];
  }),
);
