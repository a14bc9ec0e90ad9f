import type { NewDocument } from "@hervat/database/repositories";
import type { VersionHash } from "@hervat/domain/reports";
import type { ShelvedPlugin } from "../plugins/plugin-shelf.ts";

/** What the stored document will say of itself, whoever makes its bytes. */
export type DocumentLabel = Pick<
  NewDocument,
  "trajectoryId" | "kind" | "audience" | "standing" | "reportVersionId" | "invoiceId" | "releasedAt" | "madeBy"
>;

/** A document to print: one frozen view and the plugin that was pinned for it. */
export interface PrintOrder {
  readonly kind: "print";
  readonly label: DocumentLabel;
  readonly plugin: ShelvedPlugin;
  readonly view: unknown;
  readonly options: unknown;
  /** For what leaves: the text that the client agreed with, and its hash, to be proven before anything is printed. */
  readonly proof: { readonly text: unknown; readonly hash: VersionHash } | null;
}

/** A document that was made before: what was issued or released stays the very same bytes. */
export interface CopyOrder {
  readonly kind: "copy";
  readonly label: DocumentLabel;
  readonly bytes: Uint8Array;
}

export type WorkOrder = PrintOrder | CopyOrder;
