import { m } from "@hervat/messages";
import { useEffect, useId, useRef } from "react";
import { Field, type FieldTexts } from "./field.tsx";
import type { Option } from "./select.tsx";
import { useCombobox } from "./use-combobox.ts";

export interface ComboboxProps<Value extends string> extends FieldTexts {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  placeholder?: string;
  className?: string;
}

/** One out of many: the list narrows while you type. For up to about ten choices use Select. */
export function Combobox<Value extends string>({ options, value, onChange, placeholder, ...texts }: ComboboxProps<Value>) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useCombobox(options, value, onChange);
  const { open, shown, active } = box;
  const optionId = (index: number) => `${list}-${index}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, list]);

  return (
    <Field {...texts}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            ref={input}
            className="input pr-12"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={open && shown.length > 0 ? list : undefined}
            aria-activedescendant={open && active >= 0 ? optionId(active) : undefined}
            placeholder={placeholder}
            value={box.text}
            onChange={(event) => box.type(event.target.value)}
            onClick={box.show}
            onKeyDown={box.key}
            onBlur={box.leave}
          />
          <button
            type="button"
            tabIndex={-1}
            className="absolute inset-y-0 right-0 w-11 text-ink-soft"
            aria-label={m.common_open_list()}
            onPointerDown={(event) => {
              event.preventDefault();
              input.current?.focus();
              if (open) box.leave();
              else box.show();
            }}
          >
            <span aria-hidden="true">▾</span>
          </button>
          {open && (
            <div className="sheet menu absolute inset-x-0 top-full z-30 mt-1 max-h-80 overflow-y-auto">
              {shown.length === 0 ? (
                <p role="status" className="px-3 py-2 text-ink-soft">
                  {m.common_nothing_found()}
                </p>
              ) : (
                <div role="listbox" id={list} aria-label={typeof texts.label === "string" ? texts.label : undefined}>
                  {shown.map((option, index) => (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input, which keeps the focus
                    <div
                      key={option.value}
                      id={optionId(index)}
                      role="option"
                      tabIndex={-1}
                      aria-selected={option.value === value}
                      className="menu-item"
                      data-highlighted={index === active || undefined}
                      data-selected={option.value === value || undefined}
                      onPointerDown={(event) => event.preventDefault()}
                      onClick={() => box.take(option)}
                    >
                      {option.label}
                    </div>
                  ))}
                </div>
              )}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
