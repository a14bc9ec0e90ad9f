import postgres, { type Sql } from "postgres";
import { WITHOUT_DELAY } from "./connect-without-delay.ts";

/** The one channel: its payload is an id and nothing else, because every role of the server may listen. */
export const NOTICES = "hervat_changed";

/** Told by the database when something with this id changed, in whichever process it was changed. */
export interface Notices {
  /**
   * Calls `wake` after every commit that told of this id. A notice may be lost with the connection, so whoever follows looks for
   * herself now and then.
   *
   * @returns what ends it
   */
  follow(id: string, wake: () => void): Promise<() => void>;
  close(): Promise<void>;
}

/** One connection for all that is followed in a process, opened when something first is. */
export function noticesOver(url: string): Notices {
  const followers = new Map<string, Set<() => void>>();
  let client: Sql | undefined;
  let listening: Promise<unknown> | undefined;

  function listen(): Promise<unknown> {
    client = postgres(url, {
      ...WITHOUT_DELAY,
      max: 1,
      connect_timeout: 10,
      onnotice: () => {},
      connection: { application_name: "hervat notices" },
    });
    return client.listen(NOTICES, (id) => {
      for (const wake of followers.get(id) ?? []) wake();
    });
  }

  return {
    async follow(id, wake) {
      const waking = followers.get(id) ?? new Set();
      followers.set(id, waking.add(wake));
      listening ??= listen();
      await listening.catch(() => {
        // Whoever comes next tries anew; until then a follower looks for herself.
        listening = undefined;
      });
      return () => {
        waking.delete(wake);
        if (waking.size === 0) followers.delete(id);
      };
    },
    async close() {
      await client?.end({ timeout: 5 });
    },
  };
}
