import type { PluginOptions } from "@hervat/domain/plugins";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { getLocale } from "@hervat/messages";
import { useEffect, useRef, useState } from "react";
import { type InstalledShown, type KindShown, type SideBySideShown, useLookAtCase, useLookAtSample } from "./use-plugins.ts";

export interface LiveLook {
  kind: KindShown["kind"];
  versionId: InstalledShown["id"] | null;
  options: PluginOptions;
  /** Changes with every step that somebody takes: what is in use is then another. */
  seen: number;
  /** A case of one's own, or else a sample of the author. */
  trajectoryId: TrajectoryId | null;
  sample: string | null;
}

/** So long after the last change a page is made. */
const PAUSE_MS = 700;

/** The report with these settings beside the one in use, once the choosing rests. What was seen stays until the next is there. */
export function useLiveLook(wish: LiveLook) {
  const bySample = useLookAtSample();
  const byCase = useLookAtCase();
  const [found, setFound] = useState<SideBySideShown>();
  const asked = useRef(wish);
  asked.current = wish;
  const look = wish.trajectoryId === null ? bySample : byCase;
  const looking = useRef(() => {});
  looking.current = () => {
    const { kind, versionId, options, trajectoryId, sample } = asked.current;
    const version = { kind, versionId, options };
    const keep = { onSuccess: (seen: { ok: true; value: SideBySideShown } | { ok: false }) => seen.ok && setFound(seen.value) };
    if (trajectoryId !== null) byCase.mutate({ ...version, trajectoryId, language: getLocale() }, keep);
    else if (sample !== null) bySample.mutate({ ...version, sample }, keep);
  };

  const changed = JSON.stringify(wish);
  useEffect(() => {
    const timer = setTimeout(() => looking.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [changed]);

  return { found, busy: look.isPending, refusal: look.data?.ok === false ? look.data.refusal : undefined, error: look.error };
}
