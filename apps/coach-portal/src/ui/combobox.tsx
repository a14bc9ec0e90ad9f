import { Combobox as Base } from "@base-ui/react/combobox";
import { m } from "@hervat/messages";
import { Field, type FieldTexts } from "./field.tsx";
import type { Option } from "./select.tsx";

export interface ComboboxProps<Value extends string> extends FieldTexts {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  placeholder?: string;
  className?: string;
}

/** One out of many: the list narrows while you type. For up to about ten choices use Select. */
export function Combobox<Value extends string>({ options, value, onChange, placeholder, ...texts }: ComboboxProps<Value>) {
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Field {...texts}>
      {(control) => (
        <Base.Root
          items={options}
          value={chosen}
          onValueChange={(next) => onChange(next?.value ?? null)}
          itemToStringLabel={({ label }) => label}
          isItemEqualToValue={(a, b) => a.value === b.value}
        >
          <div className="relative">
            <Base.Input {...control} className="input pr-12" placeholder={placeholder} />
            <Base.Trigger className="absolute inset-y-0 right-0 w-11" aria-label={m.common_open_list()}>
              <span aria-hidden="true">▾</span>
            </Base.Trigger>
          </div>
          <Base.Portal>
            <Base.Positioner sideOffset={4} className="z-50">
              <Base.Popup className="sheet menu max-h-[min(24rem,var(--available-height))] w-[var(--anchor-width)] overflow-y-auto">
                <Base.Empty>
                  <p className="px-3 py-2 text-ink-soft">{m.common_nothing_found()}</p>
                </Base.Empty>
                <Base.List>
                  {(option: Option<Value>) => (
                    <Base.Item key={option.value} value={option} className="menu-item">
                      {option.label}
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
