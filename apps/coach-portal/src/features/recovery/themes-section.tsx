import { m } from "@hervat/messages";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type CourseShown, useSaveTheme } from "./use-recovery.ts";

type Theme = CourseShown["themes"][number];

/** The themes of the programme, in any order: "7 van 9 besproken", each with its own text and the talks that touched it. */
export function ThemesSection({ trajectoryId, course: { themes, may } }: OfCase & { course: CourseShown }) {
  const [writing, setWriting] = useState<Theme | null>(null);
  if (themes.length === 0) return null;
  const discussed = themes.filter((theme) => theme.discussed).length;
  return (
    <section id="weg" className="scroll-mt-6">
      <h2>{m.recovery_themes_title()}</h2>
      <p className="text-ink-soft">{m.recovery_themes_explain()}</p>
      <p className="mt-2 text-lg">{m.recovery_themes_count({ discussed, total: themes.length })}</p>
      <ul className="rows mt-2 list-none p-0">
        {themes.map((theme) => (
          <li key={theme.key} className="grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]">
            <div>
              <h3 className="font-semibold">{localText(theme.names)}</h3>
              <p className="text-sm text-ink-soft">{localText(theme.aim)}</p>
              {theme.text !== "" && <p className="mt-1 whitespace-pre-line">{theme.text}</p>}
              <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
                <Badge kind={theme.discussed ? "done" : "quiet"}>
                  {theme.discussed ? m.recovery_themes_discussed() : m.recovery_themes_open()}
                </Badge>
                {theme.talks.length > 0 && m.recovery_themes_talks({ talks: theme.talks.map(talkText).join(" · ") })}
              </p>
            </div>
            {may.change && (
              <Button
                kind="quiet"
                className="no-print justify-self-start"
                aria-label={`${m.recovery_themes_write()}: ${localText(theme.names)}`}
                onClick={() => setWriting(theme)}
              >
                {m.recovery_themes_write()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {writing !== null && <ThemeDialog trajectoryId={trajectoryId} theme={writing} onClose={() => setWriting(null)} />}
    </section>
  );
}

function talkText({ number, startsAt }: Theme["talks"][number]): string {
  const date = formatMoment(startsAt);
  return number === null ? m.recovery_themes_talk_unnumbered({ date }) : m.recovery_themes_talk({ number, date });
}

function ThemeDialog({ trajectoryId, theme, onClose }: OfCase & { theme: Theme; onClose: () => void }) {
  const [text, setText] = useState(theme.text);
  const saving = useSaveTheme();

  function save(): void {
    saving.mutate(
      { trajectoryId, area: theme.key, text, seen: theme.text },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.recovery_themes_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={localText(theme.names)}
      description={localText(theme.aim)}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={saving.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <TextArea label={m.recovery_themes_text()} rows={6} value={text} onChange={setText} />
      <VerbError refusal={saving.data?.ok === false ? m.recovery_refusal_changed_elsewhere() : undefined} error={saving.error} />
    </Dialog>
  );
}
