import { setImmediate as nextTurn } from "node:timers/promises";
import postgres from "postgres";
import type { RecordedStatement } from "./recorded-statement.ts";

/** What the driver keeps of a statement; its types do not show it. */
interface DriversQuery extends PromiseLike<{ readonly count?: number | null }> {
  readonly executed: boolean;
  readonly strings: readonly string[];
  readonly args: readonly unknown[];
  readonly options: { readonly prepare?: boolean; readonly simple?: boolean };
  readonly isRaw?: true | "values";
  readonly state: { readonly pid: number } | null;
}

/** Every statement of every client of this process is one, and is handed over by `handle`. */
const drivers: { handle(this: DriversQuery): Promise<void> } = Object.getPrototypeOf(postgres({ max: 1 }).unsafe(""));

export interface Watch {
  /** What was asked since it began or since this was last called, once all of it was answered. @throws when a statement failed */
  take(): Promise<readonly Watched[]>;
  stop(): void;
}

/** The values are those of the driver: who reads them parses them. */
type Watched = Omit<RecordedStatement, "values"> & { readonly values: readonly unknown[] };
type Open = { -readonly [Key in keyof Watched]: Watched[Key] };

/** Notes down what this process asks of PostgreSQL; until then and after it the driver is as it was. */
export function watchStatements(): Watch {
  const { handle } = drivers;
  let asked: Open[] = [];
  let answered: number[] = [];
  let waiting = 0;
  let fault: unknown;

  function note(query: DriversQuery): void {
    const [text = "", ...more] = query.strings;
    if (more.length > 0) throw new Error("a statement with its values between its words cannot be asked again");
    const { prepare = true, simple = false } = query.options;
    const index = asked.length;
    const one: Open = {
      connection: 0,
      text,
      values: [...query.args],
      prepare,
      simple,
      asLists: query.isRaw === "values",
      after: answered,
      rows: null,
    };
    asked.push(one);
    answered = [];
    waiting++;
    query.then(
      ({ count }) => {
        one.connection = query.state?.pid ?? 0;
        one.rows = count ?? null;
        answered.push(index);
        waiting--;
      },
      (reason: unknown) => {
        fault ??= reason;
        waiting--;
      },
    );
  }

  drivers.handle = function () {
    const handed = this.executed;
    const handing = handle.call(this);
    if (!handed) note(this);
    return handing;
  };
  return {
    async take() {
      do await nextTurn();
      while (waiting > 0);
      if (fault !== undefined) throw fault;
      const taken = asked;
      asked = [];
      answered = [];
      return taken;
    },
    stop: () => {
      drivers.handle = handle;
    },
  };
}
