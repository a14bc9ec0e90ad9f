/** One case as anybody at the practice would describe it, without a line of the code under test. */
export interface Life {
  readonly course: "intake" | "active" | "paused" | "completed" | "stopped";
  /** The talks of yesterday and of next week, in the order in which they were planned. */
  readonly past: readonly Talk[];
  readonly ahead: readonly Talk[];
  /** Every consent to the bedrijfsarts that was ever given, and whether it stands. */
  readonly consents: readonly boolean[];
  /** One per report, the last one is the one in hand. */
  readonly reports: readonly ReportLife[];
}
export type Talk = "planned" | "held" | "no-show" | "cancelled";
export interface ReportLife {
  readonly version: number;
  readonly standing: "with-client" | "declined" | "agreed" | "released" | "withdrawn";
  /** What she said of the text that lies before her, until it is answered and a new text comes. */
  readonly remark: "none" | "open" | "kept" | "changed";
}

export const BORN: Life = { course: "intake", past: [], ahead: [], consents: [], reports: [] };

type Slot = "past" | "ahead";

/** What somebody does. What it is about was chosen when she did it: the last one that there was. */
export type Deed =
  | { readonly kind: "start" | "pause" | "resume" | "complete" | "stop" }
  | { readonly kind: "plan"; readonly slot: Slot }
  | { readonly kind: "hold" | "no-show" | "cancel"; readonly slot: Slot; readonly turn: number }
  | { readonly kind: "give consent" | "offer" }
  | { readonly kind: "withdraw consent"; readonly turn: number }
  | { readonly kind: ReportDeed; readonly turn: number; readonly version: number };

/** What is done to the report in hand: by her coach, and by herself at her own door. */
export type ReportDeed =
  | ("agree" | "decline" | "release" | "withdraw report" | "keep" | "change")
  | ("agree herself" | "decline herself" | "take back herself" | "remark" | "react");

export const isOver = ({ course }: Life) => course === "completed" || course === "stopped";

/** The case afterwards; undefined where the deed is refused in words and changes nothing. */
export function after(life: Life, deed: Deed): Life | undefined {
  switch (deed.kind) {
    case "start":
      return life.course === "intake" ? { ...life, course: "active" } : undefined;
    case "pause":
      return life.course === "active" ? { ...life, course: "paused" } : undefined;
    case "resume":
      return life.course === "paused" ? { ...life, course: "active" } : undefined;
    case "complete":
      return life.course === "active" ? over(life, "completed") : undefined;
    case "stop":
      return isOver(life) ? undefined : over(life, "stopped");
    case "plan": {
      const taken = life[deed.slot].some((talk) => talk !== "cancelled");
      return taken || isOver(life) ? undefined : { ...life, [deed.slot]: [...life[deed.slot], "planned"] };
    }
    case "hold":
      return deed.slot === "past" ? closed(life, deed, "held") : undefined;
    case "no-show":
      return deed.slot === "past" ? closed(life, deed, "no-show") : undefined;
    case "cancel":
      return deed.slot === "ahead" ? closed(life, deed, "cancelled") : undefined;
    case "give consent":
      return { ...life, consents: [...life.consents, true] };
    case "withdraw consent": {
      if (life.consents[deed.turn] !== true) return undefined;
      const consents = life.consents.with(deed.turn, false);
      // What went out and was not fetched yet rests on a consent: without one it comes back.
      const reports = life.reports.map((one) => (one.standing === "released" && !consents.includes(true) ? withdrawn(one) : one));
      return { ...life, consents, reports };
    }
    case "offer": {
      const last = life.reports.at(-1);
      if (last === undefined || last.standing === "released")
        return { ...life, reports: [...life.reports, { version: 1, standing: "with-client", remark: "none" }] };
      if (last.remark === "open") return undefined;
      return { ...life, reports: life.reports.with(-1, { version: last.version + 1, standing: "with-client", remark: "none" }) };
    }
    case "agree":
    case "agree herself":
      return withReport(life, deed, (one) => isBeforeClient(one) && one.version === deed.version && mayBeAgreed(one), "agreed");
    case "decline":
    case "decline herself":
      return withReport(life, deed, isBeforeClient, "declined");
    case "remark":
      return saidOf(life, deed, (one) => isBeforeClient(one) && one.version === deed.version && isUnanswered(one), "open");
    case "react":
      return saidOf(life, deed, (one) => isBeforeClient(one) && one.version === deed.version, undefined);
    case "keep":
    case "change":
      return saidOf(life, deed, (one) => mayBeAnswered(one) && one.remark !== "none", deed.kind === "keep" ? "kept" : "changed");
    case "release":
      return withReport(life, deed, ({ standing }) => standing === "agreed" && life.consents.includes(true), "released");
    case "withdraw report":
    case "take back herself":
      return withReport(life, deed, ({ standing }) => standing !== "withdrawn", "withdrawn");
  }
}

/** What was still to come is called off with the case. */
function over(life: Life, course: "completed" | "stopped"): Life {
  return { ...life, course, ahead: life.ahead.map((talk) => (talk === "planned" ? "cancelled" : talk)) };
}

/** In which state the deed finds what it is about, and which deed: what the coverage counts. */
export function pairOf(life: Life, deed: Deed): string {
  switch (deed.kind) {
    case "start":
    case "pause":
    case "resume":
    case "complete":
    case "stop":
      return `trajectory ${life.course}: ${deed.kind}`;
    case "plan":
      return `${deed.slot} talk ${life[deed.slot].at(-1) ?? "none"}${isOver(life) ? ", ended" : ""}: plan`;
    case "hold":
    case "no-show":
    case "cancel":
      return `${deed.slot} talk ${life[deed.slot][deed.turn] ?? "none"}: ${deed.kind}`;
    case "give consent":
      return `consent ${life.consents.includes(true) ? "stands" : "none"}: give`;
    case "withdraw consent":
      return `consent ${life.consents[deed.turn] === true ? "stands" : "withdrawn"}: withdraw, report ${life.reports.at(-1)?.standing ?? "none"}`;
    case "offer":
      return `report ${life.reports.at(-1)?.standing ?? "none"}: offer`;
    default:
      return `report ${life.reports[deed.turn]?.standing ?? "none"}, consent ${life.consents.includes(true) ? "stands" : "none"}: ${deed.kind}`;
  }
}

function closed(life: Life, { slot, turn }: { slot: Slot; turn: number }, to: Talk): Life | undefined {
  return life[slot][turn] === "planned" ? { ...life, [slot]: life[slot].with(turn, to) } : undefined;
}

const isBeforeClient = ({ standing }: ReportLife) => standing === "with-client" || standing === "declined";
const withdrawn = (one: ReportLife): ReportLife => ({ ...one, standing: "withdrawn" });
const mayBeAgreed = ({ remark }: ReportLife) => remark === "none" || remark === "kept";
const mayBeAnswered = (one: ReportLife) => isBeforeClient(one) || one.standing === "withdrawn";
const isUnanswered = ({ remark }: ReportLife) => remark === "none" || remark === "open";

function saidOf(
  life: Life,
  { turn }: { turn: number },
  allowed: (one: ReportLife) => boolean,
  remark: ReportLife["remark"] | undefined,
): Life | undefined {
  const one = life.reports[turn];
  if (one === undefined || !allowed(one)) return undefined;
  return { ...life, reports: life.reports.with(turn, { ...one, remark: remark ?? one.remark }) };
}

function withReport(
  life: Life,
  { turn }: { turn: number },
  allowed: (one: ReportLife) => boolean,
  standing: ReportLife["standing"],
): Life | undefined {
  const one = life.reports[turn];
  return one === undefined || !allowed(one) ? undefined : { ...life, reports: life.reports.with(turn, { ...one, standing }) };
}
