import { replay } from "../statements/replay.ts";
import { atRate } from "./at-rate.ts";
import type { MeasuredHouse } from "./measured-house.ts";
import type { Plan } from "./plan.ts";
import type { RecordedDay } from "./record-day.ts";
import { type Result, resultsOf } from "./result.ts";

/** The requests and the statements of the same requests, in turns, each at the rate of the plan. */
export async function measure(
  house: MeasuredHouse,
  { desk, opening, requests }: RecordedDay,
  { rate, warmUp, parts, each }: Plan,
  suffix: string,
): Promise<readonly Result[]> {
  const copy = await house.openCopy();
  try {
    const again = (index: number) => replay(requests[index] ?? [], copy.clientOf);
    await replay(opening, copy.clientOf);
    await atRate(rate, warmUp, again);
    await atRate(rate, warmUp, desk.ask);
    const asked: number[] = [];
    const bare: number[] = [];
    for (let from = warmUp; from < warmUp + parts * each; from += each) {
      bare.push(...(await atRate(rate, each, (index) => again(from + index))));
      asked.push(...(await atRate(rate, each, (index) => desk.ask(from + index))));
    }
    return resultsOf(asked, bare, suffix);
  } finally {
    await copy.close();
  }
}
