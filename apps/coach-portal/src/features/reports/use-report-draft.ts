import { PlainDate, type TrajectoryId } from "@hervat/domain/primitives";
import { ReportDraft } from "@hervat/domain/reports";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { useDraft } from "../../app/drafts.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { mergeDrafts } from "./merge-drafts.ts";

export type DraftKind = ReportDraft["kind"];

/** Where the text is: as core has it, on its way, or here alone for now. */
export type DraftState = "saved" | "typing" | "saving" | "failed";

/** So long after the last key it is saved. */
const PAUSE_MS = 1_200;
/** So long after a save that failed it is tried again. */
const RETRY_MS = 8_000;

/**
 * The texts of the next report while they are written: saved a moment after the last key, on the version on which typing began. When a
 * colleague saved in between, both texts are brought together and saved again, so that neither loses a word.
 */
export function useReportDraft(trajectoryId: TrajectoryId, kind: DraftKind) {
  const key = `report-draft/${trajectoryId}/${kind}`;
  const query = trpc.report.draft.queryOptions({ trajectoryId, kind });
  const { version, draft: stored, proposed, asks, unprinted, unshared } = useSuspenseQuery(query).data;
  const [text, setText, forgetText] = useDraft(key, JSON.stringify(stored));
  const [base, setBase, forgetBase] = useDraft(`${key}/base`, JSON.stringify(stored));
  const [baseVersion, setVersion, forgetVersion] = useDraft(`${key}/version`, String(version));
  const [state, setState] = useState<"idle" | "saving" | "failed">("idle");
  const [clashes, setClashes] = useState<readonly string[]>([]);
  const { mutateAsync } = useMutation(trpc.report.saveDraft.mutationOptions());
  const dirty = text !== base;
  const latest = useRef({ text, base, baseVersion });
  latest.current = { text, base, baseVersion };
  // Whoever waits for a save goes on before the screen is drawn again: he reads here what it became.
  const begin = useCallback(
    (next: typeof latest.current) => {
      latest.current = next;
      setBase(next.base);
      setVersion(next.baseVersion);
      setText(next.text);
    },
    [setBase, setVersion, setText],
  );
  const underWay = useRef<Promise<boolean>>(undefined);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const { text: sent, base: from, baseVersion: began } = latest.current;
    const mine = read(sent);
    setState("saving");
    try {
      const saved = await mutateAsync({ version: Number(began), draft: mine });
      begin({ text: latest.current.text, base: sent, baseVersion: String(saved.version) });
      queryClient.setQueryData(query.queryKey, (known) => known && { ...known, version: saved.version, draft: mine, proposed: false });
      setState("idle");
      return true;
    } catch (fault) {
      setState("failed");
      if (errorCode(fault) !== "CONFLICT") return false;
      const theirs = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      const merged = mergeDrafts(read(from), read(latest.current.text), theirs.draft);
      begin({ text: JSON.stringify(merged.draft), base: JSON.stringify(theirs.draft), baseVersion: String(theirs.version) });
      setClashes(merged.clashes);
      setState("idle");
      return false;
    }
  }, [mutateAsync, query, begin]);

  const save = useCallback(async (): Promise<boolean> => {
    underWay.current ??= saveOnce().finally(() => {
      underWay.current = undefined;
    });
    return underWay.current;
  }, [saveOnce]);
  const saveRef = useRef(save);
  saveRef.current = save;

  // Only when what core has is also what this page knows of core: a moment earlier the older text would come back.
  useEffect(() => {
    if (dirty || Number(baseVersion) > version) return;
    forgetText();
    forgetBase();
    forgetVersion();
  }, [dirty, baseVersion, version, forgetText, forgetBase, forgetVersion]);

  // Every key begins the pause anew.
  useEffect(() => {
    if (!dirty || state === "saving") return undefined;
    const timer = setTimeout(() => void saveRef.current(), state === "failed" ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [dirty, text, base, state]);

  return {
    draft: read(text),
    version: Number(baseVersion),
    /** What the report that is used here asks besides. */
    asks,
    /** Headings whose text that report prints nowhere. */
    unprinted,
    /** Headings that the client does not share with the bedrijfsarts. */
    unshared,
    /** Nothing was saved yet: what stands here was brought together from the dossier. */
    proposed: proposed && baseVersion === "0",
    state: stateOf(state, dirty),
    clashes,
    change(next: ReportDraft): void {
      begin({ text: JSON.stringify(next), base, baseVersion });
    },
    /** @returns whether core has what stands here now */
    async saveNow(): Promise<boolean> {
      await underWay.current;
      const { text: now, base: kept, baseVersion: count } = latest.current;
      return now === kept && count !== "0" ? true : save();
    },
  };
}

function read(text: string): ReportDraft {
  return ReportDraft.parse(JSON.parse(text));
}

function stateOf(state: "idle" | "saving" | "failed", dirty: boolean): DraftState {
  if (state !== "idle") return state;
  return dirty ? "typing" : "saved";
}

/** A day out of a date field; an empty field is no day. */
export function dayOrNull(text: string): PlainDate | null {
  const day = PlainDate.safeParse(text);
  return day.success ? day.data : null;
}

/** A text out of a field; an empty field is nothing written. */
export function textOrNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}
