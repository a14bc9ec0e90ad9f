import type { StageKey } from "@hervat/domain/programme";
import { m } from "@hervat/messages";

export interface ThemesProps {
  /** `talks`: how many other talks touched it. */
  areas: readonly { key: StageKey; name: string; talks: number }[];
  chosen: readonly StageKey[];
  onChange: (chosen: StageKey[]) => void;
}

/** The themes of the programme that this talk touched. */
export function Themes({ areas, chosen, onChange }: ThemesProps) {
  if (areas.length === 0) return null;
  const touched = areas.filter(({ key, talks }) => talks > 0 || chosen.includes(key)).length;
  return (
    <fieldset className="my-2">
      <legend>{m.notes_themes()}</legend>
      <p className="field-hint">{m.notes_themes_touched({ count: touched, of: areas.length })}</p>
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {areas.map(({ key, name, talks }) => (
          <label key={key} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={(event) => onChange(event.target.checked ? [...chosen, key] : chosen.filter((other) => other !== key))}
            />
            <span>
              {name}
              {talks > 0 && <span className="text-sm text-ink-soft"> · {m.notes_themes_talks({ count: talks })}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
