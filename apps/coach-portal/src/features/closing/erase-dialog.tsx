import { m } from "@hervat/messages";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { erasedKinds } from "./closing-text.ts";
import { EraseAnswer } from "./erase-answer.tsx";
import { HeldNotice } from "./held-notice.tsx";
import { keptKinds } from "./retention-text.ts";
import { useErasure } from "./use-closing.ts";

/** What goes and what stays is shown first; then one person asks and another agrees. A dossier that is held says so and no more. */
export function EraseDialog({ trajectoryId, onClose }: OfCase & { onClose: () => void }) {
  const { data: preview, isPending, isError } = useErasure({ trajectoryId });
  const goes = erasedKinds(preview?.goes ?? []);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={m.closing_page_erase_title()} closeLabel={m.common_cancel()}>
      {isPending && <Skeleton lines={5} />}
      {isError && <LoadFailed />}
      {preview !== undefined && goes.length === 0 && <p>{m.closing_page_erase_none()}</p>}
      {preview !== undefined && goes.length > 0 && (
        <div className="space-y-5">
          <Counts title={m.retention_goes()} rows={goes}>
            {preview.nameGoes && <li>{m.closing_page_erase_name()}</li>}
          </Counts>
          <Counts title={m.retention_stays()} rows={keptKinds(preview.stays)} />
          {preview.held === null ? (
            <EraseAnswer trajectoryId={trajectoryId} preview={preview} onClose={onClose} />
          ) : (
            <HeldNotice trajectoryId={trajectoryId} held={preview.held} />
          )}
        </div>
      )}
    </Dialog>
  );
}

interface CountsProps {
  title: string;
  rows: readonly { label: string; count: number }[];
  children?: React.ReactNode;
}

function Counts({ title, rows, children }: CountsProps) {
  return (
    <section>
      <h3 className="mb-1">{title}</h3>
      <ul className="list-disc pl-6">
        {rows.map(({ label, count }) => (
          <li key={label}>{m.closing_page_erase_rows({ kind: label, count })}</li>
        ))}
        {children}
      </ul>
    </section>
  );
}
