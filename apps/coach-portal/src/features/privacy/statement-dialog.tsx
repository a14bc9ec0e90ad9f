import { getLocale, m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { trpc } from "../../app/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/waiting.tsx";

/** The statement as she reads it, to go through together. */
export function StatementDialog({ trajectoryId, onClose }: OfCase & { onClose: () => void }) {
  const statement = useQuery(trpc.privacy.statement.queryOptions({ trajectoryId, language: getLocale() }));
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={statement.data?.text.title ?? m.privacy_page_read_statement()}>
      {statement.isError && <LoadFailed />}
      {statement.isPending && <Skeleton lines={8} />}
      {statement.data?.text.sections.map(({ heading, lines }) => (
        <section key={heading}>
          <h3 className="font-semibold">{heading}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </Dialog>
  );
}
