import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Select } from "./select.tsx";

export interface TabItem<Key extends string> {
  key: Key;
  label: string;
  content: ReactNode;
}

export interface TabsProps<Key extends string> {
  /** What the tabs divide, for a screen reader. */
  label: string;
  tabs: readonly TabItem<Key>[];
  value: Key;
  onChange: (key: Key) => void;
}

const ON_ONE_LINE = 7;
/** More than these would stand in rows on a telephone: there they are a list to choose from. */
const ON_A_TELEPHONE = 3;

/** Parts of one screen. Keep `value` in the address (search parameter), so that a reload stays where it was. */
export function Tabs<Key extends string>({ label, tabs, value, onChange }: TabsProps<Key>) {
  const many = tabs.length > ON_A_TELEPHONE;
  return (
    <Base.Root
      value={value}
      onValueChange={(next: unknown) => {
        const chosen = tabs.find(({ key }) => key === next);
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      {many && (
        <Select
          className="no-print sm:hidden"
          label={label}
          value={value}
          onChange={onChange}
          options={tabs.map((tab) => ({ value: tab.key, label: tab.label }))}
        />
      )}
      <Base.List className={classes("tab-list", many && "max-sm:hidden", tabs.length > ON_ONE_LINE && "tab-list-dense")} aria-label={label}>
        {tabs.map(({ key, label: text }) => (
          <Base.Tab key={key} value={key} className="tab">
            {text}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(({ key, content }) => (
        <Base.Panel key={key} value={key} className="pt-6">
          {content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
