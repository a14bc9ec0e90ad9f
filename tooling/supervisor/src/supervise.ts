import { m } from "@hervat/messages";
import type { Announcement } from "./announce.ts";
import { type Part, type PartPlan, startPart } from "./part.ts";
import { StartRefusal } from "./refusal.ts";

/** What happens to Hervat as a whole. */
export interface Supervision {
  /** Starts a part and waits until it can do its work, or until it is asked to stop. @throws StartRefusal when it cannot work */
  add(plan: PartPlan): Promise<"ready" | "asked">;
  /** What core told when it stood. */
  announcement(): Announcement;
  /** Resolves when Hervat should end: a signal, or a part that cannot be kept alive. */
  readonly ended: Promise<"asked" | "failed">;
  /** Stops every part, the last one started first. */
  stop(): Promise<void>;
}

export function supervise(say: (sentence: string) => void): Supervision {
  const parts: Part[] = [];
  let refusal: string | undefined;
  let announcement: Announcement = { setUpCode: null, demo: false };
  let end: (why: "asked" | "failed") => void = () => undefined;
  const ended = new Promise<"asked" | "failed">((resolve) => {
    end = resolve;
  });
  // The launcher passes on the Ctrl-C that this process got from the terminal too, so a second signal means nothing new.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end("asked"));

  return {
    ended,
    announcement: () => announcement,
    async add(plan) {
      const part = startPart(plan, {
        message(message) {
          refusal = textOf(message, "refusal") ?? refusal;
          announcement = announced(message) ?? announcement;
        },
        restarted: (part) => say(m.start_part_restarted({ part })),
        gaveUp: () => end("failed"),
      });
      parts.push(part);
      const outcome = await Promise.race([part.ready(), ended.then((why) => why)]);
      if (outcome === "asked") return outcome;
      if (outcome !== true) throw new StartRefusal(refusal ?? m.start_part_failed({ part: plan.title }));
      return "ready";
    },
    async stop() {
      for (const part of parts.toReversed()) await part.stop();
    },
  };
}

function textOf(message: unknown, key: string): string | undefined {
  const value: unknown = typeof message === "object" && message !== null ? Reflect.get(message, key) : undefined;
  return typeof value === "string" ? value : undefined;
}

function announced(message: unknown): Announcement | undefined {
  const ready: unknown = typeof message === "object" && message !== null ? Reflect.get(message, "ready") : undefined;
  if (typeof ready !== "object" || ready === null) return undefined;
  return { setUpCode: textOf(ready, "setUpCode") ?? null, demo: Reflect.get(ready, "demo") === true };
}
