import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { EmployerShown } from "./use-practice.ts";

export interface LikelyDoublesProps {
  employers: readonly EmployerShown[];
  onLook: (pair: readonly [EmployerShown, EmployerShown]) => void;
}

/** Employers that are likely one and the same; nothing is joined until someone looked. */
export function LikelyDoubles({ employers, onLook }: LikelyDoublesProps) {
  const doubles = useQuery(trpc.practice.doubles.queryOptions());
  const byId = new Map(employers.map((employer) => [employer.id, employer]));
  const pairs = (doubles.data ?? []).flatMap(({ one, other, because }) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return first && second ? [{ pair: [first, second] as const, because }] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <Notice kind="wait" title={m.practice_page_join_likely()}>
      <ul className="space-y-2">
        {pairs.map(({ pair, because }) => (
          <li key={`${pair[0].id} ${pair[1].id}`} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="min-w-0 flex-1 basis-56">
              {pair[0].name} · {pair[1].name} (
              {because === "name" ? m.practice_page_join_because_name() : m.practice_page_join_because_kvk()})
            </span>
            <Button onClick={() => onLook(pair)}>{m.practice_page_join_look()}</Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
