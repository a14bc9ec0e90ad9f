import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { ServingRole } from "@hervat/database";
import { z } from "zod";
import { RecordedStatement } from "./recorded-statement.ts";

/** What runs first in a core that is recorded. */
export const RECORDED = new URL("./record-in-core.ts", import.meta.url);

/** A request is answered before anybody asks what it asked. */
const PATIENCE_MS = 10_000;

const Answer = z.union([z.object({ statements: z.array(RecordedStatement) }), z.object({ fault: z.string() })]);

/** What one request asked of the database, in the order in which it was asked. */
export type Recording = readonly (RecordedStatement & { readonly role: ServingRole })[];

export interface Recorder {
  /**
   * Asks one thing of core and tells what that asked of the database; ask one thing at a time, or they get each other's statements.
   *
   * @throws when a statement of core failed, or when there was none
   */
  of<Given>(asking: () => Promise<Given>): Promise<{ given: Given; recording: Recording }>;
  stop(): Promise<void>;
}

/**
 * Core notes down its statements until `stop`.
 *
 * @param roleOf the role that a connection logged in as
 */
export async function recordCore(child: ChildProcess, roleOf: (connection: number) => Promise<ServingRole>): Promise<Recorder> {
  await tell(child, "record");
  return {
    async of(asking) {
      const given = await asking();
      const statements = await tell(child, "take");
      if (statements.length === 0) throw new Error("core asked its database nothing: is it recorded?");
      const recording = await Promise.all(statements.map(async (one) => ({ ...one, role: await roleOf(one.connection) })));
      return { given, recording };
    },
    stop: async () => void (await tell(child, "stop")),
  };
}

async function tell(child: ChildProcess, wish: "record" | "take" | "stop"): Promise<RecordedStatement[]> {
  const answered = once(child, "message", { signal: AbortSignal.timeout(PATIENCE_MS) });
  child.send(wish);
  const [message]: unknown[] = await answered;
  const answer = Answer.parse(message);
  if ("fault" in answer) throw new Error(`a statement of core failed: ${answer.fault}`);
  return answer.statements;
}
