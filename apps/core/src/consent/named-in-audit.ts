import type { Grant } from "@hervat/domain/consent";

/** That a client has a therapist is a fact about her health: the audit says that it was someone else, not who. */
export function namedInAudit(recipient: Grant["recipient"]): "bedrijfsarts" | "manager" | "hr" | "other" {
  return recipient === "bedrijfsarts" || recipient === "manager" || recipient === "hr" ? recipient : "other";
}
