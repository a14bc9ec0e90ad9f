import { appendInstallationEvent } from "@hervat/database/repositories";
import { clearDemo } from "@hervat/database/server";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { ServiceContext } from "../service-context.ts";
import type { FilledDemo } from "./fill-demo.ts";
import { makeDemo, underDemoLock } from "./open-demo.ts";

export type ResetDemoRefusal =
  /** Another origin than this machine, a database of one's own, or production. */
  | { readonly kind: "demo-not-allowed" }
  /** Someone's own practice is here: nothing is touched. */
  | { readonly kind: "other-practice" };

/**
 * Removes the demo practices and makes them anew for today, with new passwords. Where another practice is, nothing is touched.
 *
 * @param ownerUrl the owner's address: removing needs more than any serving role may
 */
export async function resetDemo(ctx: ServiceContext, ownerUrl: string): Promise<Result<FilledDemo, ResetDemoRefusal>> {
  ctx.authorise("demo.reset", { kind: "installation" });
  const { service, actor } = ctx;
  if (!service.installation.demoAllowed) return refuse({ kind: "demo-not-allowed" });

  const outcome = await underDemoLock(service, async () => {
    const cleared = await clearDemo(ownerUrl);
    return cleared.ok ? ok(await makeDemo({ service, ownerUrl })) : refuse({ kind: "other-practice" } as const);
  });
  const osUser = actor.kind === "console" ? actor.osUser : "";
  await service.database.transactAs("auth", {}, (tx) =>
    appendInstallationEvent(tx, { at: ctx.now(), action: "demo.reset", outcome: outcome.ok ? "done" : "refused", osUser, details: {} }),
  );
  return outcome;
}
