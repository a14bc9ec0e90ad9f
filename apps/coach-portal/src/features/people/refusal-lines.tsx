import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { Badge } from "../../ui/badge.tsx";
import { categoryText, roleText } from "./people-text.ts";
import { useRefusals } from "./use-people.ts";

/** What she would rather not share: known to her coach alone, who need not ask again. */
export function RefusalLines({ trajectoryId }: OfCase) {
  const refusals = useRefusals({ trajectoryId });
  if (refusals.data === undefined || refusals.data.length === 0) return null;
  return (
    <section className="mt-6">
      <h3 className="mb-1 font-semibold">{m.consent_page_refused_title()}</h3>
      <p className="text-ink-soft">{m.consent_page_refused_explain()}</p>
      <ul className="rows list-none p-0">
        {refusals.data.map(({ id, recipient, name, categories, refusedOn }) => (
          <li key={id}>
            <p className="font-semibold">
              {name} ({roleText(recipient)})
            </p>
            <p>
              <Badge>{m.consent_page_refused_on({ date: formatDay(refusedOn) })}</Badge>
            </p>
            <ul className="mt-1 list-disc pl-6">
              {categories.map((category) => (
                <li key={category}>{categoryText(category).label}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
