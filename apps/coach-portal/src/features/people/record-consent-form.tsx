import { type ConsentCategory, categoriesFor, HealthCategory, mayHearOfHealth, WorkCategory } from "@hervat/domain/consent";
import { type ContactId, PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { useDraft } from "../../app/drafts.ts";
import type { OfCase } from "../../app/of-case.ts";
import { readBase64 } from "../../app/read-base64.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { categoryText, recordRefusalText, roleText } from "./people-text.ts";
import { type PeopleShown, useRecordConsent } from "./use-people.ts";

const ROLES = ["bedrijfsarts", "manager", "hr"] as const;

/** Whoever stands around her, as what. */
function recipientsOf(people: PeopleShown) {
  const inCase = ROLES.flatMap((role) => {
    const person = people[role];
    return person === null ? [] : [{ role, id: person.id, name: person.name, organisation: person.organisation }];
  });
  return [...inCase, ...people.outside.map(({ id, name, organisation, kind }) => ({ role: kind, id, name, organisation }))];
}

/** What the client said or signed, filled in with her. Health can only be chosen for a bedrijfsarts: elsewhere there is no box for it. */
export function RecordConsentForm({ trajectoryId, people, onClose }: OfCase & { people: PeopleShown; onClose: () => void }) {
  const known = recipientsOf(people);
  const [who, setWho] = useState<ContactId | null>(known[0]?.id ?? null);
  const [reach, setReach] = useState<"named" | "team">("named");
  const [chosen, setChosen] = useState<ReadonlySet<ConsentCategory>>(new Set());
  const [givenOn, setGivenOn] = useState(today());
  const [expiresOn, setExpiresOn] = useState("");
  const [how, setHow] = useState<"aloud" | "paper">("aloud");
  const [note, setNote, forgetNote] = useDraft(`consent/${trajectoryId}/note`);
  const [scan, setScan] = useState<File | null>(null);
  const [checked, setChecked] = useState(false);
  const record = useRecordConsent();
  const person = known.find(({ id }) => id === who) ?? null;
  const role = person?.role ?? null;
  const hearsOfHealth = role !== null && mayHearOfHealth(role);
  const offered = role === null ? [] : categoriesFor(role);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    const day = PlainDate.safeParse(givenOn);
    const end = PlainDate.safeParse(expiresOn);
    if (person === null || !day.success || (how === "paper" && scan === null)) return;
    const proof =
      how === "paper"
        ? { kind: "paper" as const, scan: scan === null ? "" : await readBase64(scan) }
        : { kind: "aloud" as const, sessionId: null, note };
    const categories = offered.filter((category) => chosen.has(category));
    record.mutate(
      { trajectoryId, contactId: person.id, reach, categories, givenOn: day.data, expiresOn: end.success ? end.data : null, how: proof },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          forgetNote();
          toast(m.consent_page_saved());
          onClose();
        },
      },
    );
  }

  function tick(category: ConsentCategory, on: boolean): void {
    setChosen((now) => new Set(on ? [...now, category] : [...now].filter((one) => one !== category)));
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="mt-4 max-w-3xl space-y-4">
      <RadioGroup
        label={m.consent_page_to()}
        value={who}
        onChange={setWho}
        options={known.map((one) => ({ value: one.id, label: `${one.name} (${roleText(one.role)})` }))}
      />
      {role === "bedrijfsarts" && person !== null && person.organisation !== null && (
        <RadioGroup
          label={m.consent_page_reach()}
          value={reach}
          onChange={setReach}
          options={[
            { value: "named", label: m.consent_reach_named({ name: person.name }) },
            { value: "team", label: m.consent_reach_team({ name: person.name, organisation: person.organisation }) },
          ]}
        />
      )}
      {role !== null && !hearsOfHealth && (
        <Notice title={m.consent_page_health_hidden_title()}>
          {role === "manager" || role === "hr" ? m.consent_employer_never_health() : m.consent_page_work_recipient()}
        </Notice>
      )}
      {hearsOfHealth && <Categories title={m.consent_page_health()} categories={HealthCategory.options} chosen={chosen} onTick={tick} />}
      <Categories title={m.consent_page_work()} categories={WorkCategory.options} chosen={chosen} onTick={tick} />
      <DateField
        label={m.consent_page_given_on()}
        value={givenOn}
        onChange={setGivenOn}
        error={checked && givenOn === "" ? m.errors_required() : undefined}
      />
      <DateField
        label={m.consent_page_expires_on()}
        hint={m.consent_page_expires_hint()}
        optional
        value={expiresOn}
        onChange={setExpiresOn}
      />
      <RadioGroup
        label={m.consent_page_how()}
        value={how}
        onChange={setHow}
        options={[
          { value: "aloud", label: m.consent_how_aloud() },
          { value: "paper", label: m.consent_how_paper() },
        ]}
      />
      {how === "aloud" ? (
        <TextArea
          label={m.consent_page_note()}
          rows={3}
          value={note}
          onChange={setNote}
          error={checked && note.trim() === "" ? m.consent_page_refusal_note_missing() : undefined}
        />
      ) : (
        <FileDrop
          label={m.consent_page_scan()}
          hint={m.consent_page_scan_hint()}
          accept="application/pdf,image/jpeg,image/png"
          onFile={setScan}
          {...(scan !== null && { chosen: scan })}
          error={checked && scan === null ? m.consent_page_refusal_scan_missing() : undefined}
        />
      )}
      <VerbError refusal={record.data?.ok === false ? recordRefusalText(record.data.refusal) : undefined} error={record.error} />
      <FormActions label={m.consent_page_save()} busy={record.isPending} onCancel={onClose} />
    </form>
  );
}

interface CategoriesProps {
  title: string;
  categories: readonly ConsentCategory[];
  chosen: ReadonlySet<ConsentCategory>;
  onTick: (category: ConsentCategory, on: boolean) => void;
}

function Categories({ title, categories, chosen, onTick }: CategoriesProps) {
  return (
    <fieldset>
      <legend>{`${m.consent_page_categories()} ${title}`}</legend>
      {categories.map((category) => {
        const { label, explanation } = categoryText(category);
        return (
          <Checkbox
            key={category}
            label={label}
            hint={explanation}
            checked={chosen.has(category)}
            onChange={(on) => onTick(category, on)}
          />
        );
      })}
    </fieldset>
  );
}
