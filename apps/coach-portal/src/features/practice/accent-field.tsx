import { contrastRatio } from "@hervat/domain/practice";
import { m } from "@hervat/messages";
import { formatNumber } from "../../app/format.ts";
import { TextField } from "../../ui/text-field.tsx";

/** Text needs this much against white paper. */
const LEAST = 4.5;

export interface AccentFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** The one colour of a practice's letters, with at once whether it can be read on paper. */
export function AccentField({ value, onChange, error }: AccentFieldProps) {
  const colour = /^#[0-9a-f]{6}$/i.test(value) ? value : undefined;
  const ratio = colour === undefined ? undefined : Math.floor(contrastRatio(colour, "#ffffff") * 10) / 10;
  return (
    <div className="mb-5">
      <div className="flex items-end gap-3">
        <TextField label={m.practice_page_accent()} hint={m.practice_page_accent_hint()} value={value} onChange={onChange} error={error} />
        <input
          type="color"
          aria-label={m.practice_page_accent_pick()}
          className="size-11 shrink-0 cursor-pointer rounded border border-field-line bg-transparent p-1"
          value={colour ?? "#1e5b4f"}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <p aria-live="polite" className="mt-1 text-ink-soft">
        {ratio !== undefined &&
          (ratio >= LEAST
            ? m.practice_page_accent_well({ ratio: formatNumber(ratio) })
            : m.practice_page_accent_light({ ratio: formatNumber(ratio) }))}
      </p>
    </div>
  );
}
