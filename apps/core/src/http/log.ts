import { type Logger, pino } from "pino";

/** Whatever could carry a secret or a person, wherever someone logs it by mistake. */
const NEVER = [
  "cookie",
  "authorization",
  "password",
  "token",
  "code",
  "email",
  "name",
  "secret",
  "text",
  "body",
  "input",
  "query",
  "params",
  "detail",
];

/** Writes one JSON line per event to standard error; standard output belongs to the command that runs. */
export function createLog(level: string, stream: { write(line: string): void } = process.stderr): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: [...NEVER, ...NEVER.map((key) => `*.${key}`), ...NEVER.map((key) => `*.*.${key}`)], censor: "[weg]" },
      serializers: { err: describeFault },
      // An exception without words of ours beside it would be written with its own.
      hooks: {
        logMethod(given, method) {
          const [first, message] = given;
          const fault: unknown = first instanceof Error ? first : Object(first).err;
          if (fault instanceof Error && typeof message !== "string")
            method.call(this, { ...(first instanceof Error ? {} : Object(first)), err: fault }, "a fault");
          else method.apply(this, given);
        },
      },
    },
    stream,
  );
}

/**
 * What may be written about an exception. The text of a database or parse error repeats values (a name, an answer), so only its
 * kind, its code and the place in our code are kept. What our own code throws holds ids at most and keeps its text.
 */
export function describeFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const cause = fault.cause instanceof Error ? describeFault(fault.cause) : undefined;
  return {
    type: fault.name,
    ...(thrownByUs(fault) ? { message: fault.message } : {}),
    ...pick(fault, { code: "errorCode", constraint_name: "constraint", table_name: "table", schema_name: "schema" }),
    at: (fault.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(cause === undefined ? {} : { cause }),
  };
}

/** A plain `Error` whose first line of the stack is not in a library and not in Node itself. */
function thrownByUs(fault: Error): boolean {
  const thrownAt = (fault.stack ?? "").split("\n").find((line) => /^\s+at /.test(line)) ?? "node_modules";
  return fault.constructor === Error && !/node_modules|node:/.test(thrownAt);
}

function pick(fault: Error, names: Readonly<Record<string, string>>): Record<string, unknown> {
  const own = new Map<string, unknown>(Object.entries(fault));
  return Object.fromEntries(
    Object.entries(names).flatMap(([key, shown]) => (typeof own.get(key) === "string" ? [[shown, own.get(key)]] : [])),
  );
}

export type { Logger };
