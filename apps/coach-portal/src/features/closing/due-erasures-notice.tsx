import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { Notice } from "../../ui/notice.tsx";
import { useDueErasures } from "./use-closing.ts";

/** A task for who decides about erasing; nothing where no day has come. */
export function DueErasuresNotice() {
  const count = useDueErasures().data?.filter(({ isDue, held }) => isDue && held === null).length ?? 0;
  if (count === 0) return null;
  return (
    <div className="mb-6">
      <Notice kind="wait" title={m.today_erasures_due({ count })}>
        <Link to="/praktijk" search={{ deel: "wissen" }} className="link">
          {m.today_erasures_look()}
        </Link>
      </Notice>
    </div>
  );
}
