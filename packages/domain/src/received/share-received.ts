import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { ReceivedDocument, Sharing } from "./received-document.ts";
import { RECEIVED_KINDS } from "./received-kind.ts";

export type ShareReceivedRefusal =
  /** It tells of her health, or may: her agreement does not change that. */
  | { readonly kind: "about-health" }
  | { readonly kind: "in-the-future" }
  | { readonly kind: "before-it-came-in"; readonly datedOn: PlainDate };

/**
 * Opens a paper for the manager or HR. The client saw it first and agreed; for what is about her health her agreement to an
 * employer is not valid, so there is none to ask.
 *
 * @source AP-beleidsregels De zieke werknemer (BWBR0037896); docs/sources.md §1
 */
export function shareReceived(document: ReceivedDocument, sharing: Sharing, today: PlainDate): Result<Sharing, ShareReceivedRefusal> {
  if (RECEIVED_KINDS[document.kind].medical) return refuse({ kind: "about-health" });
  if (sharing.clientAgreedOn > today) return refuse({ kind: "in-the-future" });
  if (sharing.clientAgreedOn < document.datedOn) return refuse({ kind: "before-it-came-in", datedOn: document.datedOn });
  return ok(sharing);
}
