import { m } from "@hervat/messages";
import { useEffect, useRef } from "react";

export interface SelectAllProps {
  all: boolean;
  some: boolean;
  onChange: (all: boolean) => void;
}

export function SelectAll({ all, some, onChange }: SelectAllProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = some && !all;
  }, [some, all]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={m.common_select_all()}
      checked={all}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

export interface SelectRowProps {
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function SelectRow({ name, checked, onChange }: SelectRowProps) {
  return (
    <input
      type="checkbox"
      aria-label={m.common_select_row({ name })}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
