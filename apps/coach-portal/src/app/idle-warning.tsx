import { useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { silence } from "./contact.ts";
import { IDLE_MS, PING_MS, WARNING_MS } from "./idle-times.ts";
import { refreshSession } from "./session.ts";
import { endForSilence } from "./sign-out.ts";

const SIGNS_OF_LIFE = ["keydown", "pointerdown", "wheel", "touchstart"] as const;

const loadDialog = () => import("./idle-dialog.tsx");
const IdleDialog = lazy(loadDialog);

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
      // In time, so that the question also comes when the connection is away by then.
      if (silence() > PING_MS) void loadDialog().catch(() => undefined);
      setLeft(next > WARNING_MS ? IDLE_MS : next);
      if (next <= 0) void endForSilence(router);
    }, 1000);
    return () => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, alive);
      clearInterval(clock);
    };
  }, [asking, router]);

  if (!asking) return null;
  return (
    <Suspense fallback={null}>
      <IdleDialog millisecondsLeft={left} onStay={() => void refreshSession()} onLeave={() => void endForSilence(router)} />
    </Suspense>
  );
}
