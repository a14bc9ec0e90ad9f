import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { GivenTeam } from "../testing/given-team.ts";
import { after, BORN, type Deed, type Life, pairOf } from "./life-model.ts";
import { type Answer, LifeInService } from "./life-service.ts";

/** A deed before it is known what it will be about. */
type Wish = { readonly kind: Deed["kind"]; readonly slot: "past" | "ahead" };

interface Holder {
  life: Life;
}

export interface LifeOutcome {
  readonly runs: number;
  readonly deeds: number;
  readonly divergences: readonly string[];
  /** How often every (state, deed) was met. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** Whoever did what first: the answers and the case must be those of one of the two orders. */
class Together implements fc.AsyncCommand<Holder, LifeInService> {
  readonly wishes: readonly Wish[];
  readonly outcome: { deeds: number; pairs: Map<string, number> };

  constructor(wishes: readonly Wish[], outcome: Together["outcome"]) {
    this.wishes = wishes;
    this.outcome = outcome;
  }

  check(): boolean {
    return true;
  }

  async run(model: Holder, real: LifeInService): Promise<void> {
    const { life } = model;
    const deeds = this.wishes.map((wish) => boundTo(life, wish));
    if (deeds.some(({ kind }) => kind === "offer")) await real.write();
    for (const deed of deeds) count(this.outcome.pairs, pairOf(life, deed));
    this.outcome.deeds += deeds.length;

    const asked = deeds.map((deed, turn) => real.asked(deed, turn === 0 || !isOfPlanning(deed) ? real.team.hers : real.team.office));
    const answers = await Promise.all(asked.map((ask) => ask()));
    const seen = await real.seen();
    const allowed = histories(life, deeds);
    const found = allowed.find((one) => fits(one.answers, answers) && isDeepStrictEqual(one.life, seen));
    if (found === undefined) {
      const was = `${JSON.stringify(life)} then ${JSON.stringify(deeds)} answered ${answers} and left ${JSON.stringify(seen)}`;
      throw new Error(`${was}; right would be ${allowed.map((one) => `${one.answers}: ${JSON.stringify(one.life)}`).join(" or ")}`);
    }
    model.life = seen;
  }

  toString(): string {
    return this.wishes.map(({ kind, slot }) => `${kind} (${slot})`).join(" + ");
  }
}

interface History {
  readonly answers: readonly Answer[];
  readonly life: Life;
}

/** All that may come of it: each order, and one of two who is told that the other was first. */
function histories(life: Life, deeds: readonly Deed[]): History[] {
  const [one, other] = deeds;
  if (one === undefined) return [{ answers: [], life }];
  const first = follow(life, one);
  if (other === undefined) return [{ answers: [first.answer], life: first.life }];
  const second = follow(first.life, other);
  const otherFirst = follow(life, other);
  const oneSecond = follow(otherFirst.life, one);
  return [
    { answers: [first.answer, second.answer], life: second.life },
    { answers: [oneSecond.answer, otherFirst.answer], life: oneSecond.life },
    { answers: [first.answer, "conflict"], life: first.life },
    { answers: ["conflict", otherFirst.answer], life: otherFirst.life },
  ];
}

function follow(life: Life, deed: Deed): { answer: Answer; life: Life } {
  const next = after(life, deed);
  return next === undefined ? { answer: "refused", life } : { answer: "done", life: next };
}

const fits = (expected: readonly Answer[], answers: readonly Answer[]) => expected.every((answer, turn) => answer === answers[turn]);
const isOfPlanning = ({ kind }: Deed) => kind === "plan" || kind === "cancel";

function boundTo(life: Life, { kind, slot }: Wish): Deed {
  switch (kind) {
    case "plan":
      return { kind, slot };
    case "hold":
    case "no-show":
    case "cancel":
      return life[slot].length === 0 ? { kind: "plan", slot } : { kind, slot, turn: life[slot].length - 1 };
    case "withdraw consent":
      return life.consents.length === 0 ? { kind: "give consent" } : { kind, turn: lastStanding(life) };
    case "agree":
    case "decline":
    case "release":
    case "withdraw report":
    case "keep":
    case "change":
    case "agree herself":
    case "decline herself":
    case "take back herself":
    case "remark":
    case "react": {
      const report = life.reports.at(-1);
      if (report !== undefined) return { kind, turn: life.reports.length - 1, version: report.version };
      // Where no report lies yet, what a release rests on is given and taken back more often.
      return BEFORE_A_REPORT.has(kind) ? boundTo(life, { kind: "withdraw consent", slot }) : { kind: "offer" };
    }
    default:
      return { kind };
  }
}

const BEFORE_A_REPORT: ReadonlySet<Deed["kind"]> = new Set(["release", "withdraw report", "keep", "change"]);

function lastStanding({ consents }: Life): number {
  const standing = consents.lastIndexOf(true);
  return standing === -1 ? consents.length - 1 : standing;
}

/** The way forward more often than what ends it, so that every state is seen enough. */
const WEIGHTS: Readonly<Record<Deed["kind"], number>> = {
  ...{ start: 4, pause: 3, resume: 3, complete: 1, stop: 1, plan: 4, hold: 2, "no-show": 2, cancel: 3 },
  ...{ "give consent": 3, "withdraw consent": 4, offer: 3, agree: 4, decline: 3, release: 5, "withdraw report": 2 },
  ...{ "agree herself": 5, "decline herself": 4, "take back herself": 2, remark: 3, react: 3, keep: 3, change: 2 },
};

const kinds: Deed["kind"][] = ["start", "pause", "resume", "complete", "stop", "plan", "hold", "no-show", "cancel"];
kinds.push("give consent", "withdraw consent", "offer", "agree", "decline", "release", "withdraw report");
kinds.push("agree herself", "decline herself", "take back herself", "remark", "react", "keep", "change");

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(...kinds.map((kind) => ({ weight: WEIGHTS[kind], arbitrary: fc.constant(kind) }))),
  slot: fc.constantFrom("past" as const, "ahead" as const),
});

/** Whatever two people do to one case, one after the other or at the same moment. */
export async function liveLives(team: GivenTeam, { runs, deedsEach, seed }: { runs: number; deedsEach: number; seed: number }) {
  const outcome = { deeds: 0, pairs: new Map<string, number>() };
  const divergences: string[] = [];
  const together = (wishes: readonly Wish[]) => new Together(wishes, outcome);
  const commands = fc.commands([wish.map((one) => together([one])), fc.tuple(wish, wish).map(together)], {
    maxCommands: deedsEach,
    size: "max",
  });
  const property = fc.asyncProperty(commands, (list) =>
    fc
      .asyncModelRun(async () => ({ model: { life: BORN }, real: await LifeInService.begin(team) }), list)
      .catch((fault: unknown) => {
        divergences.push(fault instanceof Error ? fault.message : String(fault));
      }),
  );
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
  return { runs, ...outcome, divergences } satisfies LifeOutcome;
}

/** One line for the summary of a test run. */
export function lifeFigure({ runs, deeds, divergences, pairs }: LifeOutcome): string {
  const rarest = Math.min(...pairs.values());
  const met = `${deeds} deeds, ${pairs.size} (state, command) pairs, the rarest ${rarest} times`;
  return `G9 state machine: ${runs} runs, ${met}, ${divergences.length} divergences / 0 divergences\n`;
}

function count(pairs: Map<string, number>, pair: string): void {
  pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
}
