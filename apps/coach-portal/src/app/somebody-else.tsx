import { m } from "@hervat/messages";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

/** Under the details of somebody known, where another name was typed: what was typed is kept, as a person of its own. */
export function SomebodyElse({ name, busy, onNew }: { name: string; busy: boolean; onNew: () => void }) {
  return (
    <Notice kind="wait" announce>
      <p>{m.consent_page_somebody_else({ name })}</p>
      <Button className="mt-3" busy={busy} onClick={onNew}>
        {m.consent_page_somebody_else_new()}
      </Button>
    </Notice>
  );
}
