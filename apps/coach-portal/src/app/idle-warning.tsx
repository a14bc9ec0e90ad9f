import { m } from "@hervat/messages";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { silence } from "./contact.ts";
import { IDLE_MS, PING_MS, WARNING_MS } from "./idle-times.ts";
import { refreshSession } from "./session.ts";
import { endForSilence } from "./sign-out.ts";

const SIGNS_OF_LIFE = ["keydown", "pointerdown", "wheel", "touchstart"] as const;

/** "2 minuten", "40 seconden" without the "nog ongeveer". */
function inWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 10_000) * 10);
  return seconds > 60 ? m.common_minutes({ count: Math.ceil(seconds / 60) }) : m.common_seconds({ count: seconds });
}

/**
 * Core ends a session after half an hour without a request. Someone who types without saving is not away: a sign of life is
 * passed on. Someone who really is silent is asked two minutes before, and one key or press is enough to stay.
 */
export function IdleWarning() {
  const router = useRouter();
  const [left, setLeft] = useState(IDLE_MS);
  const asking = left <= WARNING_MS;

  useEffect(() => {
    const alive = () => {
      if (asking || silence() > PING_MS) void refreshSession().catch(() => undefined);
      if (asking) setLeft(IDLE_MS);
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, alive, { passive: true });
    const clock = setInterval(() => {
      const next = IDLE_MS - silence();
      setLeft(next);
      if (next <= 0) void endForSilence(router);
    }, 1000);
    return () => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, alive);
      clearInterval(clock);
    };
  }, [asking, router]);

  const stay = () => void refreshSession();
  return (
    <ConfirmDialog
      open={asking}
      onOpenChange={stay}
      title={m.sign_in_idle_title()}
      confirm={m.sign_in_idle_stay()}
      onConfirm={stay}
      cancel={m.navigation_sign_out()}
      onCancel={() => void endForSilence(router)}
    >
      <p>{m.sign_in_idle_text({ time: inWords(left) })}</p>
    </ConfirmDialog>
  );
}
