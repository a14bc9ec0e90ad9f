import { HealthCategory } from "@hervat/domain/consent";
import { m } from "@hervat/messages";
import { underscored } from "../../app/underscored.ts";
import { Button } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page.tsx";

const RECIPIENTS = ["bedrijfsarts", "gp", "practitioner", "arbeidsdeskundige"] as const;

/** Her consent on paper, to fill in by pen. It names nobody, so that a form left on a table tells nothing. */
export function ConsentFormPage() {
  return (
    <>
      <PageHeader
        title={m.takeout_consent_title()}
        windowTitle={m.takeout_consent_title()}
        actions={
          <Button kind="primary" onClick={() => window.print()}>
            {m.takeout_card_print()}
          </Button>
        }
      />
      <div className="max-w-3xl space-y-5 print:max-w-none print:space-y-3 print:text-[10pt]">
        <p>{m.takeout_consent_intro()}</p>
        <div className="grid gap-x-8 sm:grid-cols-2 print:grid-cols-2">
          <Line label={m.takeout_consent_name()} />
          <Line label={m.takeout_consent_birth()} />
          <Line label={m.takeout_consent_coach()} />
        </div>
        <section className="break-inside-avoid">
          <h2>{m.takeout_consent_who()}</h2>
          <Choices texts={RECIPIENTS.map((recipient) => m.area_consent[`consent_recipient_${recipient}`]())} />
          <Line label={m.takeout_consent_organisation()} />
          <Choices texts={[m.takeout_consent_only(), m.takeout_consent_team()]} />
        </section>
        <section className="break-inside-avoid">
          <h2>{m.takeout_consent_what()}</h2>
          <p className="text-sm">{m.takeout_consent_what_hint()}</p>
          <Choices texts={HealthCategory.options.map((category) => m.area_consent[`consent_category_${underscored(category)}`]())} />
        </section>
        <section className="break-inside-avoid">
          <h2>{m.takeout_consent_until()}</h2>
          <Choices texts={[m.takeout_consent_until_end(), `${m.takeout_consent_until_day()} ____ - ____ - ________`]} />
        </section>
        <ul className="break-inside-avoid list-disc space-y-1 pl-5">
          <li>{m.takeout_consent_first()}</li>
          <li>{m.takeout_consent_employer()}</li>
          <li>{m.takeout_consent_back()}</li>
        </ul>
        <div className="grid break-inside-avoid gap-x-8 pt-4 sm:grid-cols-2 print:grid-cols-2">
          <Line label={m.takeout_consent_day()} />
          <Line label={m.takeout_consent_signature()} />
        </div>
      </div>
    </>
  );
}

function Choices({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="mt-2 grid list-none gap-x-8 gap-y-1 p-0 sm:grid-cols-2 print:grid-cols-2">
      {texts.map((text) => (
        <li key={text} className="flex gap-2">
          <span aria-hidden className="mt-0.5 inline-block size-4 shrink-0 border border-field-line" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Line({ label }: { label: string }) {
  return <p className="border-b border-field-line pt-6 text-sm print:pt-5">{label}</p>;
}
