import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { type EmployerSide, type OfClient, type PrivacyShown, useIntroduce } from "./use-privacy.ts";

/** Whom of her employer she has seen. Until then that person is not invited. */
export function EmployerSidePart({ trajectoryId, name, privacy: { employerSide, may } }: OfClient & { privacy: PrivacyShown }) {
  const [showing, setShowing] = useState<EmployerSide | null>(null);
  return (
    <div>
      <h3 className="font-semibold">{m.privacy_page_order({ name })}</h3>
      <p className="text-ink-soft">{m.privacy_page_order_text({ name })}</p>
      {employerSide.length === 0 && <p className="mt-2">{m.privacy_page_order_none()}</p>}
      <ul className="rows list-none p-0">
        {employerSide.map((person) => (
          <li key={person.contactId} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div>
              <p className="font-semibold">
                {person.name} ({m.area_consent[`consent_recipient_${person.role}`]()})
              </p>
              <p>{shownText(person, name)}</p>
            </div>
            {may.record && (
              <Button
                onClick={() => setShowing(person)}
                aria-label={`${m.privacy_page_shown()}: ${person.name}`}
                {...(person.shown !== null && { kind: "quiet" })}
              >
                {m.privacy_page_shown()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {showing !== null && <ShownDialog trajectoryId={trajectoryId} name={name} person={showing} onClose={() => setShowing(null)} />}
    </div>
  );
}

function shownText({ shown }: EmployerSide, name: string): string {
  if (shown === null) return m.privacy_page_shown_not_yet({ name });
  const date = formatDay(shown.shownOn);
  return shown.answer === "fine" ? m.privacy_page_shown_fine_on({ name, date }) : m.privacy_page_shown_hr_on({ name, date });
}

function ShownDialog({ trajectoryId, name, person, onClose }: OfClient & { person: EmployerSide; onClose: () => void }) {
  const [answer, setAnswer] = useState<"fine" | "hr-instead">(person.shown?.answer ?? "fine");
  const [shownOn, setShownOn] = useState<string>(today());
  const introduce = useIntroduce();

  function save(): void {
    const day = PlainDate.safeParse(shownOn);
    if (!day.success) return;
    introduce.mutate(
      { trajectoryId, contactId: person.contactId, answer, shownOn: day.data },
      { onSuccess: (outcome) => outcome.ok && onClose() },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.privacy_page_shown_title({ name, person: person.name })}
      description={
        <>
          <p>{m.privacy_page_shown_sees({ name, person: person.name })}</p>
          <p className="mt-2">{m.privacy_page_shown_never({ person: person.name })}</p>
        </>
      }
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={introduce.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <RadioGroup
        label={m.privacy_page_how()}
        value={answer}
        onChange={setAnswer}
        options={[
          { value: "fine", label: m.privacy_page_shown_fine({ name }) },
          { value: "hr-instead", label: m.privacy_page_shown_hr({ name }) },
        ]}
      />
      <DateField
        label={m.privacy_page_given_on()}
        value={shownOn}
        onChange={setShownOn}
        error={shownOn === "" ? m.errors_required() : undefined}
      />
      <VerbError refusal={introduce.data?.ok === false ? m.privacy_page_refusal_in_the_future() : undefined} error={introduce.error} />
    </Dialog>
  );
}
