import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** After a move to another screen the focus stands on its title, so that a screen reader says where you are. */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return;
        const start = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
        start?.focus({ preventScroll: true });
      }),
    [router],
  );
}
