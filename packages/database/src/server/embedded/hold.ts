import { setTimeout as wait } from "node:timers/promises";
import postgres, { type ReservedSql, type Sql } from "postgres";

/** Shared by every process that uses the server; exclusive for the one that stops it. */
const HOLD_LOCK = 7_284_002;

/** A connection whose only purpose is a shared lock: as long as one process holds one, nobody stops the server. */
export interface Hold {
  /** Gives the lock back. @returns true for whoever is last: it alone may now stop the server, then calls `close` */
  leave(): Promise<boolean>;
  close(): Promise<void>;
}

/** @returns undefined when the server is just being stopped by someone else */
export async function takeHold(url: string, onLost: () => void): Promise<Hold | undefined> {
  let leaving = false;
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => {},
    onclose: () => {
      if (!leaving) onLost();
    },
  });
  const close = async () => {
    leaving = true;
    await sql.end({ timeout: 1 });
  };
  try {
    const connection = await sql.reserve();
    if (!(await locked(connection, "pg_try_advisory_lock_shared"))) {
      await close();
      return undefined;
    }
    return {
      leave: () =>
        leave(connection, () => {
          leaving = true;
        }),
      close,
    };
  } catch (error) {
    await close();
    if (isGoingAway(error)) return undefined;
    throw error;
  }
}

async function leave(connection: ReservedSql, markLeaving: () => void): Promise<boolean> {
  markLeaving();
  await connection`select pg_advisory_unlock_shared(${HOLD_LOCK})`;
  return locked(connection, "pg_try_advisory_lock");
}

async function locked(sql: Sql, take: "pg_try_advisory_lock" | "pg_try_advisory_lock_shared"): Promise<boolean> {
  const [row] = await sql<{ got: boolean }[]>`select ${sql.unsafe(take)}(${HOLD_LOCK}) as got`;
  return row?.got === true;
}

/** The server was stopping, or gone, between reading its port and talking to it. */
function isGoingAway(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    ["57P01", "57P02", "57P03", "ECONNREFUSED", "ECONNRESET", "CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECT_TIMEOUT"].includes(
      String(error.code),
    )
  );
}

/** Waits a little between two tries. */
export const pause = () => wait(30);
