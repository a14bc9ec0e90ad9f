import { mailServerIsProven } from "@hervat/database/repositories";
import type { ServiceContext } from "../service-context.ts";

/** No place for real data yet: the addresses are not https, or the practice's mail goes nowhere. */
export async function isTrial({ service, identity }: ServiceContext): Promise<boolean> {
  if (!service.installation.https) return true;
  const practiceId =
    identity.state === "ready" ? identity.chosen.practiceId : identity.state === "link" ? identity.actor.practiceId : undefined;
  if (practiceId === undefined) return false;
  return !(await service.database.transactAs("auth", { tenant: practiceId }, (tx) => mailServerIsProven(tx, practiceId)));
}
