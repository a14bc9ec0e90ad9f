import { ConsentCategory } from "@hervat/domain/consent";
import { m } from "@hervat/messages";
import { Checkbox } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { categoryText } from "./people-text.ts";

export interface MayTellPanelProps {
  /** Undefined while it is looked up; null for the client herself. */
  may: { allowed: readonly ConsentCategory[]; withheld: readonly ConsentCategory[] } | null | undefined;
  name: string;
  about: ReadonlySet<ConsentCategory>;
  onAbout: (category: ConsentCategory, on: boolean) => void;
}

/** "Mag dit?": what the client allows this person to hear, asked before anything is saved. Only that can be ticked. */
export function MayTellPanel({ may, name, about, onAbout }: MayTellPanelProps) {
  if (may === null) return null;
  if (may === undefined) return <Skeleton lines={2} />;
  const { allowed, withheld } = may;
  const words = withheld.map((category) => categoryText(category).label.toLowerCase()).join(", ");
  return (
    <div className="my-4">
      <Notice kind={allowed.length > 0 ? "info" : "wait"} title={m.consent_page_may_title()} announce>
        {allowed.length > 0 && (
          <>
            <p>{m.consent_page_may_yes({ name })}</p>
            <ul className="my-1 list-disc pl-6">
              {allowed.map((category) => (
                <li key={category}>{categoryText(category).label}</li>
              ))}
            </ul>
          </>
        )}
        {withheld.length > 0 && (
          <p>
            {allowed.length === 0 && withheld.length === ConsentCategory.options.length
              ? m.consent_page_may_all()
              : m.consent_page_may_no({ categories: words })}
          </p>
        )}
        {withheld.length > 0 && <p className="mt-1">{m.consent_page_may_say()}</p>}
      </Notice>
      {allowed.length > 0 && (
        <fieldset className="mt-4">
          <legend>{m.consent_page_may_about()}</legend>
          <div className="grid gap-x-8 sm:grid-cols-2">
            {allowed.map((category) => (
              <Checkbox
                key={category}
                label={categoryText(category).label}
                checked={about.has(category)}
                onChange={(on) => onAbout(category, on)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
