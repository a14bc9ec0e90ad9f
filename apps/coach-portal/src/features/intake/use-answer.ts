import type { KeepReason } from "@hervat/domain/guard";
import { type IntakeItem, IntakeValue } from "@hervat/domain/intake";
import { useEffect, useRef, useState } from "react";
import { basisOf, errorCode } from "../../app/core-errors.ts";
import { useDraft } from "../../app/drafts.ts";
import { emptyValue } from "./empty-value.ts";
import type { AnswerRefusal } from "./use-intake.ts";

/** How long nothing is typed before it is saved. */
const QUIET_MS = 800;
/** So long after a save that failed it is tried again. */
const RETRY_MS = 8_000;

export type Saving =
  | { readonly at: "rest"; readonly savedAt: string | null }
  | { readonly at: "saving" }
  /** Core was not reached: it is tried again after a while, or by the button. */
  | { readonly at: "failed" }
  /** Nothing about her health may be kept in this case yet, or any more: trying again does not help. */
  | { readonly at: "no-basis"; readonly basis: "missing" | "withdrawn" }
  | { readonly at: "refused"; readonly refusal: AnswerRefusal }
  | { readonly at: "stale" };

export type SaveOutcome =
  | { readonly ok: true; readonly value: { readonly version: number; readonly at: string } }
  | { readonly ok: false; readonly refusal: AnswerRefusal };

export interface StoredAnswer {
  readonly version: number;
  readonly value: IntakeValue;
}

export interface UseAnswer {
  /** What the typed text belongs to. */
  draftKey: string;
  item: IntakeItem;
  stored: StoredAnswer | undefined;
  save: (version: number, value: IntakeValue, keep: KeepReason | null) => Promise<SaveOutcome>;
  /** Asks core what stands there now. */
  readAgain: () => Promise<unknown>;
}

/**
 * One answer that saves itself: a moment after the last key, with the version it was read at. What someone else saved in between is
 * shown beside it and never written over; what could not be saved stays typed.
 */
export function useAnswer({ draftKey, item, stored, save, readAgain }: UseAnswer) {
  const before = JSON.stringify(stored?.value ?? emptyValue(item));
  const [text, setText, forget] = useDraft(draftKey, before);
  const [saving, setSaving] = useState<Saving>({ at: "rest", savedAt: null });
  const version = useRef(stored?.version ?? 0);
  const busy = useRef(false);
  const latest = useRef(text);
  latest.current = text;
  if (!busy.current && saving.at !== "stale") version.current = Math.max(version.current, stored?.version ?? 0);

  async function store(keep: KeepReason | null): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setSaving({ at: "saving" });
    const sent = latest.current;
    try {
      const outcome = await save(version.current, IntakeValue.parse(JSON.parse(sent)), keep);
      if (!outcome.ok) {
        setSaving({ at: "refused", refusal: outcome.refusal });
        return;
      }
      version.current = outcome.value.version;
      setSaving({ at: "rest", savedAt: outcome.value.at });
      await readAgain();
      if (latest.current === sent) forget();
    } catch (fault) {
      const basis = basisOf(fault);
      if (basis !== undefined) return setSaving({ at: "no-basis", basis });
      const stale = errorCode(fault) === "CONFLICT";
      if (stale) await readAgain();
      setSaving(stale ? { at: "stale" } : { at: "failed" });
    } finally {
      busy.current = false;
    }
  }

  const dirty = text !== before;
  const storeNow = useRef(store);
  storeNow.current = store;
  const failed = saving.at === "failed";
  const waits = dirty && (saving.at === "rest" || failed);
  useEffect(() => {
    // Every key begins the wait anew.
    if (!waits || text !== latest.current) return;
    const timer = setTimeout(() => void storeNow.current(null), failed ? RETRY_MS : QUIET_MS);
    return () => clearTimeout(timer);
  }, [text, waits, failed]);

  return {
    value: IntakeValue.parse(JSON.parse(text)),
    saving,
    change(value: IntakeValue): void {
      if (saving.at === "refused" || saving.at === "no-basis") setSaving({ at: "rest", savedAt: null });
      setText(JSON.stringify(value));
    },
    keep: (reason: KeepReason) => store(reason),
    again: () => store(null),
    takeMine(): void {
      version.current = stored?.version ?? 0;
      void store(null);
    },
    takeTheirs(): void {
      version.current = stored?.version ?? 0;
      forget();
      setSaving({ at: "rest", savedAt: null });
    },
  };
}
