import type { MembershipId, PersonId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import type { ServingRole } from "../migrate/login-roles.ts";
import { connectionOf } from "./built-once.ts";
import { WITHOUT_DELAY } from "./connect-without-delay.ts";
import { withoutValues } from "./database-fault.ts";
import type { Db } from "./db.ts";
import { type Notices, noticesOver } from "./notices.ts";
import { preparing } from "./preparing.ts";
import { answersOf, hearAnswers } from "./with-commit.ts";

/** On whose behalf a transaction runs. What is left out is not set, and whatever needs it then sees nothing. */
export interface Whose {
  readonly person?: PersonId;
  readonly membership?: MembershipId;
  readonly tenant?: PracticeId;
  /** The one case of whoever holds a link into it; a client has her cases by her membership. */
  readonly case?: TrajectoryId;
}

export interface Database {
  /**
   * The one way to the tables: a transaction as this role, with the person, membership and practice set for its length.
   * Committed when `work` returns, rolled back when it throws.
   *
   * @throws DatabaseFault for anything the database refuses; it holds no values
   */
  transactAs<Value>(role: ServingRole, whose: Whose, work: (tx: Db) => Promise<Value>): Promise<Value>;
  /** As the role `auth`, outside a transaction: for the sign-in library, which brings its own statements. It sees no practice. */
  signIn(): PostgresJsDatabase;
  /** Calls `wake` when another transaction, here or in another process, told that this id changed. See `Notices`. */
  readonly follow: Notices["follow"];
  /** Address for the queue, which brings its own driver. */
  readonly workerUrl: string;
  /** Address for a backup; its role reads past row level security and writes nothing. */
  readonly backupUrl: string;
  close(): Promise<void>;
}

const WHOSE =
  "select set_config('app.user', $1, true), set_config('app.membership', $2, true), set_config('app.tenant', $3, true), set_config('app.case', $4, true)";

/** Connections per role in one process. */
export const POOL_SIZES: Readonly<Record<ServingRole, number>> = { coach: 6, auth: 3, manager: 3, client: 3, link: 2, worker: 4 };

export type RoleUrls = Readonly<Record<ServingRole | "backup", string>>;

/** The driver as it is, with its connections opened, kept and named as those of this role. */
export function openPool(role: ServingRole, url: string, max: number = POOL_SIZES[role]): Sql {
  return postgres(url, {
    ...WITHOUT_DELAY,
    max,
    idle_timeout: 30,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: `hervat ${role}` },
  });
}

/** Pools that open when first used and close after half a minute without work. */
export function databaseOver(urls: RoleUrls, poolSizes: Readonly<Record<ServingRole, number>> = POOL_SIZES): Database {
  const notices = noticesOver(urls.coach);
  const pools = new Map<ServingRole, { client: Sql; db: PostgresJsDatabase }>();

  function poolOf(role: ServingRole): PostgresJsDatabase {
    const known = pools.get(role);
    if (known) return known.db;
    const client = openPool(role, urls[role], poolSizes[role]);
    const db = drizzle(preparing(client));
    pools.set(role, { client, db });
    return db;
  }

  return {
    async transactAs(role, { person, membership, tenant, case: one }, work) {
      try {
        const ended = await poolOf(role).transaction(async (tx) => {
          hearAnswers(tx);
          // Sent at once, and so before the first statement of the work, which does not wait for the answer.
          const told = connectionOf(tx)
            .unsafe(WHOSE, [person ?? "", membership ?? "", tenant ?? "", one ?? ""])
            .execute();
          const value = await work(tx);
          await told;
          return { tx, value };
        });
        await answersOf(ended.tx);
        return ended.value;
      } catch (error) {
        throw withoutValues(error);
      }
    },
    signIn: () => poolOf("auth"),
    follow: notices.follow,
    workerUrl: urls.worker,
    backupUrl: urls.backup,
    async close() {
      await Promise.all([notices.close(), ...[...pools.values()].map(({ client }) => client.end({ timeout: 5 }))]);
    },
  };
}

/** The same address with another user in it. */
export function urlAs(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  return changed.href;
}
