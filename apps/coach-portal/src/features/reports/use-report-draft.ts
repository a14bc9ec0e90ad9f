import { PlainDate, type TrajectoryId } from "@hervat/domain/primitives";
import { ReportDraft } from "@hervat/domain/reports";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useDraft } from "../../app/drafts.ts";
import { trpc } from "../../app/trpc.ts";

export type DraftKind = ReportDraft["kind"];

/** The texts of the next report while they are written: in memory until saved, and never over someone else's. */
export function useReportDraft(trajectoryId: TrajectoryId, kind: DraftKind) {
  const client = useQueryClient();
  const query = trpc.report.draft.queryOptions({ trajectoryId, kind });
  const stored = useSuspenseQuery(query).data;
  const saved = JSON.stringify(stored.draft);
  const [text, setText, forget] = useDraft(`report-draft/${trajectoryId}/${kind}`, saved);
  const draft = ReportDraft.parse(JSON.parse(text));
  const save = useMutation(
    trpc.report.saveDraft.mutationOptions({
      onSuccess: ({ version }, input) => {
        client.setQueryData(query.queryKey, { version, draft: ReportDraft.parse(input.draft) });
        forget();
      },
    }),
  );
  return {
    draft,
    dirty: text !== saved,
    change: (next: ReportDraft) => setText(JSON.stringify(next)),
    /** @returns whether core has it now */
    async save(): Promise<boolean> {
      if (text === saved && stored.version > 0) return true;
      return save.mutateAsync({ version: stored.version, draft }).then(
        () => true,
        () => false,
      );
    },
    saving: save.isPending,
    error: save.error,
  };
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
