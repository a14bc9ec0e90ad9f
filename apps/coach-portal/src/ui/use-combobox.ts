import { type KeyboardEvent, useState } from "react";
import { matchingOptions } from "./matching-options.ts";
import type { Option } from "./select.tsx";

export interface ComboboxState<Value extends string> {
  open: boolean;
  text: string;
  shown: readonly Option<Value>[];
  /** Which of the shown options Enter would take; -1 when none. */
  active: number;
  type: (text: string) => void;
  show: () => void;
  /** Leaves with what was chosen; an emptied field chooses nothing. */
  leave: () => void;
  take: (option: Option<Value>) => void;
  key: (event: KeyboardEvent) => void;
}

/**
 * How an editable combobox behaves: typing narrows, arrows walk, Enter takes, Escape goes back to what was chosen.
 *
 * @source WAI-ARIA Authoring Practices, combobox with list autocomplete
 */
export function useCombobox<Value extends string>(
  options: readonly Option<Value>[],
  value: Value | null,
  onChange: (value: Value | null) => void,
): ComboboxState<Value> {
  const chosen = options.find((option) => option.value === value);
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open ? matchingOptions(options, typed ?? "") : [];

  function close(): void {
    setOpen(false);
    setTyped(undefined);
    setActive(-1);
  }

  function take(option: Option<Value>): void {
    onChange(option.value);
    close();
  }

  function leave(): void {
    if (typed !== undefined && typed.trim() === "" && value !== null) onChange(null);
    close();
  }

  function key(event: KeyboardEvent): void {
    const option = shown[active];
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        setOpen(true);
        const step = event.key === "ArrowDown" ? 1 : -1;
        if (shown.length > 0) setActive((active + step + shown.length + (active === -1 && step === -1 ? 1 : 0)) % shown.length);
        break;
      }
      case "Enter":
        if (open && option !== undefined) {
          event.preventDefault();
          take(option);
        }
        break;
      case "Escape":
        if (open) {
          event.stopPropagation();
          close();
        }
        break;
    }
  }

  return {
    open,
    text: typed ?? chosen?.label ?? "",
    shown,
    active,
    type(text) {
      setTyped(text);
      setOpen(true);
      setActive(text.trim() === "" ? -1 : 0);
    },
    show: () => setOpen(true),
    leave,
    take,
    key,
  };
}
