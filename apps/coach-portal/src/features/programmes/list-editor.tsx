import { m } from "@hervat/messages";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";

export interface ListEditorProps<Item> {
  label: string;
  hint?: string;
  items: readonly Item[];
  onChange: (items: Item[]) => void;
  make: () => Item;
  add: string;
  /** Names a line at its buttons. */
  name: (item: Item, at: number) => string;
  children: (item: Item, at: number, change: (item: Item) => void) => ReactNode;
  error?: string | undefined;
}

/** Lines that can be added, taken away and put in another order, with buttons that say which line they are about. */
export function ListEditor<Item>({ label, hint, items, onChange, make, add, name, children, error }: ListEditorProps<Item>) {
  const swap = (at: number, other: number) => {
    const [one, two] = [items[at], items[other]];
    if (one !== undefined && two !== undefined) onChange(items.with(at, two).with(other, one));
  };
  return (
    <fieldset className="mb-6">
      <legend>{label}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {error !== undefined && <p className="field-error">{error}</p>}
      <ol className="rows">
        {items.map((item, at) => (
          <li key={at} className="py-4">
            {children(item, at, (changed) => onChange(items.with(at, changed)))}
            <div className="flex flex-wrap gap-2">
              {at > 0 && (
                <Button kind="quiet" aria-label={m.programme_line_up_of({ name: name(item, at) })} onClick={() => swap(at, at - 1)}>
                  {m.programme_line_up()}
                </Button>
              )}
              {at < items.length - 1 && (
                <Button kind="quiet" aria-label={m.programme_line_down_of({ name: name(item, at) })} onClick={() => swap(at, at + 1)}>
                  {m.programme_line_down()}
                </Button>
              )}
              <Button
                kind="quiet"
                aria-label={m.programme_line_remove_of({ name: name(item, at) })}
                onClick={() => onChange(items.toSpliced(at, 1))}
              >
                {m.common_remove()}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button onClick={() => onChange([...items, make()])}>{add}</Button>
    </fieldset>
  );
}
