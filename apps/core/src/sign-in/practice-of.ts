import type { PracticeId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";

/** The practice in which the caller works. @throws NotFoundError for who works in none */
export function practiceOf({ actor }: Pick<ServiceContext, "actor">): PracticeId {
  if (!("practiceId" in actor) || actor.practiceId === null) throw new NotFoundError("practice");
  return actor.practiceId;
}
