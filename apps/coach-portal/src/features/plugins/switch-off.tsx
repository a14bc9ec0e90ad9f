import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type InstalledShown, useSwitchOff, useSwitchOn } from "./use-plugins.ts";
import { ownLabel } from "./version-label.ts";

/** Makes no new report with it from now on. */
export function OffButton({ one }: { one: InstalledShown }) {
  const off = useSwitchOff();
  const on = useSwitchOn();
  const version = { versionId: one.id };
  const said = m.plugin_page_off_done({ version: ownLabel(one) });
  return (
    <>
      <Button busy={off.isPending} onClick={() => off.mutate(version, { onSuccess: () => offerUndo(said, () => on.mutateAsync(version)) })}>
        {m.plugin_page_off()}
      </Button>
      <VerbError refusal={undefined} error={off.error} />
    </>
  );
}

export interface OffNoticeProps {
  one: InstalledShown;
  off: NonNullable<InstalledShown["switchedOff"]>;
  mayChange: boolean;
}

/** Who switched it off, what that means, and the way back. */
export function OffNotice({ one, off, mayChange }: OffNoticeProps) {
  const on = useSwitchOn();
  const back = useSwitchOff();
  const version = { versionId: one.id };
  const said = m.plugin_page_on_done({ version: ownLabel(one) });
  const moment = formatMoment(off.at);
  const press = () => on.mutate(version, { onSuccess: () => offerUndo(said, () => back.mutateAsync(version)) });
  return (
    <Notice
      kind="wait"
      title={m.plugin_page_off_title()}
      actions={
        mayChange && (
          <Button busy={on.isPending} onClick={press}>
            {m.plugin_page_on()}
          </Button>
        )
      }
    >
      <p>{m.plugin_page_off_text()}</p>
      <p>{off.by === null ? m.plugin_page_off_at({ moment }) : m.plugin_page_off_by({ moment, name: off.by })}</p>
      <VerbError refusal={undefined} error={on.error} />
    </Notice>
  );
}
