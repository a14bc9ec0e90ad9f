import { m } from "@hervat/messages";
import { useRouteContext } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useShortcut } from "../../app/shortcuts.ts";
import { Button } from "../../ui/button.tsx";

const SearchDialog = lazy(() => import("./search-dialog.tsx"));

/** In the header of every screen, for who has clients to look for. Ctrl+K opens it, and `/` where shortcuts are on. */
export function SearchPart() {
  const { session } = useRouteContext({ from: "/_signed-in" });
  return session.chosen.role === "privacy-officer" ? null : <SearchButton />;
}

function SearchButton() {
  const [open, setOpen] = useState(false);
  useShortcut(
    "/",
    useCallback(() => setOpen(true), []),
  );
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <Button className="max-w-full truncate text-ink-soft max-sm:px-2" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>
        <span className="sm:hidden">{m.search_title()}</span>
        <span className="hidden sm:inline">{m.search_label()}</span>
      </Button>
      {open && (
        <Suspense>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
