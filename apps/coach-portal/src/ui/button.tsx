import { m } from "@hervat/messages";
import type { ComponentProps } from "react";
import { classes } from "./classes.ts";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

const KIND_CLASS: Record<ButtonKind, string | undefined> = {
  primary: "btn-primary",
  plain: undefined,
  quiet: "btn-quiet",
  danger: "btn-danger",
};

/** The classes of a button, for a link that looks like one. */
export function buttonClass(kind: ButtonKind = "plain"): string {
  return classes("btn", KIND_CLASS[kind]);
}

export interface ButtonProps extends ComponentProps<"button"> {
  kind?: ButtonKind | undefined;
  /** Says that it is busy and refuses a second press; the button keeps its focus. */
  busy?: boolean | undefined;
}

/** One primary button per screen at most. */
export function Button({ kind = "plain", busy = false, className, children, onClick, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(buttonClass(kind), className)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
      {busy && <span aria-live="polite">({m.common_working().toLowerCase()})</span>}
    </button>
  );
}
