import type { CoachRouter } from "@hervat/core/coach-router";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useEffect, useState } from "react";
import { trpc } from "../../app/trpc.ts";

export type Found = inferRouterOutputs<CoachRouter>["search"]["find"];

const SHORTEST = 2;
const PAUSE_MS = 200;

/** What was found for the words that were typed, once the typing rests. It is sent as a POST and kept nowhere. */
export function useSearch(typed: string) {
  const [text, setText] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = text.length >= SHORTEST;
  const found = useQuery({
    ...trpc.search.find.queryOptions(asked ? { text } : skipToken),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return { found: asked ? found.data : undefined, failed: asked && found.isError, waiting: asked && found.isPending, asked };
}
