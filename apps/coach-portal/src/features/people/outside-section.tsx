import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Card } from "../../ui/page.tsx";
import { OutsideDialog } from "./outside-dialog.tsx";
import { roleText } from "./people-text.ts";
import { type OutsideShown, type PeopleShown, useSaveOutside } from "./use-people.ts";

type Asking = { at: "new" } | { at: "change" | "gone"; person: OutsideShown };

/** GP, practitioner, arbeidsdeskundige and mediator: nobody of the office or the employer sees who they are. */
export function OutsideSection({ trajectoryId, people }: OfCase & { people: PeopleShown }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const save = useSaveOutside();
  const close = () => setAsking(null);

  function takeOff({ id, name }: OutsideShown): void {
    close();
    const undo = () => save.mutateAsync({ trajectoryId, person: { kind: "known", id, details: null } });
    save.mutate(
      { trajectoryId, person: { kind: "gone", id } },
      { onSuccess: ({ ok }) => ok && offerUndo(m.consent_page_outside_gone_done({ name }), undo) },
    );
  }

  return (
    <section>
      <h2 className="mb-1">{m.consent_page_outside()}</h2>
      <p className="text-ink-soft">{people.outside.length === 0 ? m.consent_page_outside_none() : m.consent_page_outside_explain()}</p>
      <div className="mt-3 grid grid-cols-1 gap-6 wrap-anywhere md:grid-cols-2 xl:grid-cols-3">
        {people.outside.map((person) => (
          <Card key={person.id} title={roleText(person.kind)}>
            <p className="font-semibold">{person.name}</p>
            {[person.organisation, person.email, person.phone].map((line) => line !== null && <p key={line}>{line}</p>)}
            {people.may.changeOutside && (
              <div className="no-print mt-3 flex flex-wrap gap-2">
                <Button aria-label={`${m.common_change()}: ${person.name}`} onClick={() => setAsking({ at: "change", person })}>
                  {m.common_change()}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={`${m.consent_page_outside_gone()}: ${person.name}`}
                  onClick={() => setAsking({ at: "gone", person })}
                >
                  {m.consent_page_outside_gone()}
                </Button>
              </div>
            )}
          </Card>
        ))}
      </div>
      {people.may.changeOutside && (
        <Button className="no-print mt-3" onClick={() => setAsking({ at: "new" })}>
          {m.consent_page_outside_add()}
        </Button>
      )}
      {asking !== null && asking.at !== "gone" && (
        <OutsideDialog trajectoryId={trajectoryId} people={people} person={asking.at === "change" ? asking.person : null} onClose={close} />
      )}
      {asking?.at === "gone" && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && close()}
          title={m.consent_page_outside_gone()}
          confirm={m.consent_page_outside_gone()}
          onConfirm={() => takeOff(asking.person)}
        >
          {m.consent_page_outside_gone_text({ name: asking.person.name })}
        </ConfirmDialog>
      )}
    </section>
  );
}
