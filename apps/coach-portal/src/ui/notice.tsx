import type { ReactNode } from "react";
import { classes } from "./classes.ts";

export type NoticeKind = "info" | "done" | "wait" | "error";

export interface NoticeProps {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links under the text. */
  actions?: ReactNode;
  /** Read aloud when it appears; for what happened after a press, not for what stood there already. */
  announce?: boolean;
}

/** A message in the page: what happened, what it means, what you can do. */
export function Notice({ kind = "info", title, children, actions, announce = false }: NoticeProps) {
  const role = announce ? (kind === "error" ? "alert" : "status") : undefined;
  return (
    <div className={classes("notice", kind !== "info" && `notice-${kind}`)} role={role}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children !== undefined && <div>{children}</div>}
      {actions !== undefined && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
