import { m } from "@hervat/messages";
import { useId, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";

export interface SectionsFieldProps {
  label: string;
  sections: readonly { readonly key: string; readonly label: string }[];
  /** The sections that are printed, in their order. */
  shown: readonly string[];
  onChange: (shown: string[]) => void;
}

/** Sections with a tick for what is printed and two buttons for where: no mouse is needed, and nothing is dragged. */
export function SectionsField({ label, sections, shown, onChange }: SectionsFieldProps) {
  const id = useId();
  const [kept, setKept] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const order = orderOf(sections, shown, kept);
  const nameOf = (key: string) => sections.find((section) => section.key === key)?.label ?? key;

  function take(next: readonly string[], printed: ReadonlySet<string>): void {
    setKept(next);
    onChange(next.filter((key) => printed.has(key)));
  }

  function move(place: number, by: -1 | 1): void {
    const key = order[place];
    if (key === undefined || order[place + by] === undefined) return;
    take(order.toSpliced(place, 1).toSpliced(place + by, 0, key), new Set(shown));
    setSaid(m.house_style_section_moved({ name: nameOf(key), place: place + by + 1, count: order.length }));
    // The row went elsewhere in the page, and a browser forgets which button had the focus.
    const button = `[data-section="${key}"] [data-by="${by}"]`;
    requestAnimationFrame(() => list.current?.querySelector<HTMLButtonElement>(button)?.focus());
  }

  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <p className="field-hint" id={`${id}-hint`}>
        {m.house_style_sections_hint()}
      </p>
      <ol ref={list} className="rows">
        {order.map((key, place) => (
          <li key={key} data-section={key} className="flex items-center justify-between gap-2 py-1">
            <label className="check min-w-0">
              <input
                type="checkbox"
                checked={shown.includes(key)}
                onChange={({ target }) => take(order, new Set(target.checked ? [...shown, key] : shown.filter((one) => one !== key)))}
              />
              <span className="[overflow-wrap:anywhere]">{nameOf(key)}</span>
            </label>
            <span className="flex shrink-0">
              {([-1, 1] as const).map((by) => (
                <Button
                  key={by}
                  kind="quiet"
                  data-by={by}
                  aria-disabled={order[place + by] === undefined || undefined}
                  aria-label={
                    by === -1 ? m.house_style_section_up({ name: nameOf(key) }) : m.house_style_section_down({ name: nameOf(key) })
                  }
                  onClick={() => move(place, by)}
                >
                  <span aria-hidden="true">{by === -1 ? "↑" : "↓"}</span>
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </fieldset>
  );
}

/** All sections: as they stand while they are put in order, else those that are printed and then the rest. */
function orderOf(sections: SectionsFieldProps["sections"], shown: readonly string[], kept: readonly string[]): readonly string[] {
  const printed = new Set(shown);
  if (kept.length > 0 && kept.filter((key) => printed.has(key)).join() === shown.join()) return kept;
  return [...shown, ...sections.map(({ key }) => key).filter((key) => !printed.has(key))];
}
