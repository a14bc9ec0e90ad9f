import type { LeaveReason } from "@hervat/domain/reports";
import { type Locale, m } from "@hervat/messages";
import type { MarkupRefusal, RenderRefusal } from "@hervat/report-engine";
import { z } from "zod";

const RenderTrouble = z.enum(["plugin", "text", "browser", "no-browser", "walls", "stopped"]);

/**
 * Why an item has no document, as it is stored: a kind and the words its sentence needs. Words about the practice's own
 * settings may be in it; nothing of a dossier.
 */
export const ItemSentence = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("may-not-leave"),
    reason: z.enum(["no-consent", "client-not-agreed", "manager-not-confirmed", "not-issued"]),
  }),
  z.strictObject({ kind: z.literal("no-price-agreement") }),
  z.strictObject({ kind: z.literal("invoice-text-reveals") }),
  z.strictObject({ kind: z.literal("text-changed") }),
  z.strictObject({ kind: z.literal("plugin-missing") }),
  z.strictObject({ kind: z.literal("plugin-switched-off") }),
  z.strictObject({ kind: z.literal("not-rendered"), trouble: RenderTrouble }),
  z.strictObject({ kind: z.literal("engine-busy"), waiting: z.string() }),
]);
export type ItemSentence = z.infer<typeof ItemSentence>;

/** What is read instead of a reason that is not the reader's to know. */
type Shown = ItemSentence | { readonly kind: "held-back" };

export function mayNotLeave(reason: LeaveReason): ItemSentence {
  return { kind: "may-not-leave", reason };
}

/** What went wrong in the engine, as a coach can be told it; the details are in the log. */
export function notRendered(refusal: RenderRefusal | MarkupRefusal): ItemSentence {
  switch (refusal.kind) {
    case "view-invalid":
    case "view-audience-differs":
    case "options-invalid":
    case "plugin-failed":
    case "plugin-too-slow":
    case "plugin-out-of-memory":
    case "plugin-too-deep":
    case "markup-missing":
    case "markup-too-large":
    case "markup-text-broken":
    case "markup-refused":
      return { kind: "not-rendered", trouble: "plugin" };
    case "view-too-large":
    case "view-text-broken":
      return { kind: "not-rendered", trouble: "text" };
    case "browser-missing":
      return { kind: "not-rendered", trouble: "no-browser" };
    case "browser-stopped":
    case "print-too-slow":
      return { kind: "not-rendered", trouble: "browser" };
    case "walls-missing":
      return { kind: "not-rendered", trouble: "walls" };
    case "engine-busy":
      return refusal;
    case "cancelled":
    case "engine-closed":
      return { kind: "not-rendered", trouble: "stopped" };
  }
}

/** The sentence in the language of who reads it. */
export function itemSentence(sentence: Shown, locale: Locale): string {
  switch (sentence.kind) {
    case "may-not-leave":
      return leaveSentence(sentence.reason, locale);
    case "held-back":
      return m.batches_held_back({}, { locale });
    case "no-price-agreement":
      return m.reports_no_price({}, { locale });
    case "invoice-text-reveals":
      return m.batches_invoice_text_reveals({}, { locale });
    case "text-changed":
      return m.batches_text_changed({}, { locale });
    case "plugin-missing":
      return m.batches_plugin_missing({}, { locale });
    case "plugin-switched-off":
      return m.batches_plugin_switched_off({}, { locale });
    case "not-rendered":
      return troubleSentence(sentence.trouble, locale);
    case "engine-busy":
      return m.engine_engine_busy({ waiting: sentence.waiting }, { locale });
  }
}

function leaveSentence(reason: LeaveReason, locale: Locale): string {
  switch (reason) {
    case "no-consent":
      return m.reports_leave_no_consent({}, { locale });
    case "client-not-agreed":
      return m.reports_leave_client_not_agreed({}, { locale });
    case "manager-not-confirmed":
      return m.reports_leave_manager_not_confirmed({}, { locale });
    case "not-issued":
      return m.reports_leave_not_issued({}, { locale });
  }
}

function troubleSentence(trouble: z.infer<typeof RenderTrouble>, locale: Locale): string {
  switch (trouble) {
    case "plugin":
      return m.batches_trouble_plugin({}, { locale });
    case "text":
      return m.batches_trouble_text({}, { locale });
    case "browser":
      return m.batches_trouble_browser({}, { locale });
    case "no-browser":
      return m.batches_trouble_no_browser({}, { locale });
    case "walls":
      return m.batches_trouble_walls({}, { locale });
    case "stopped":
      return m.batches_trouble_stopped({}, { locale });
  }
}
