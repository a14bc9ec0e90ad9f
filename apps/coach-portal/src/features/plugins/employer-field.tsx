import type { EmployerId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { Combobox } from "../../ui/combobox.tsx";

export interface EmployerFieldProps {
  value: EmployerId | null;
  onChange: (id: EmployerId | null) => void;
  /** The button was pressed without one. */
  missing: boolean;
}

/** Whose people a version is for. */
export function EmployerField({ value, onChange, missing }: EmployerFieldProps) {
  const { data = [] } = useQuery(trpc.practice.employers.queryOptions());
  return (
    <Combobox
      label={m.plugin_page_employer()}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      {...(missing && { error: m.plugin_page_employer_missing() })}
    />
  );
}
