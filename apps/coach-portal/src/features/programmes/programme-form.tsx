import { type Programme, programmeChanges } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { useRef, useState } from "react";
import { faultText } from "../../app/fault-text.ts";
import { saveFile } from "../../app/save-file.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { StickyActionBar } from "../../ui/page.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { toast } from "../../ui/toasts.ts";
import { changedValue } from "./changed-value.ts";
import { ChangesList } from "./changes-list.tsx";
import { ExercisesPart } from "./exercises-part.tsx";
import { LocalFields } from "./local-fields.tsx";
import { placeText } from "./place-text.ts";
import { PricePart } from "./price-part.tsx";
import { refusalLines } from "./refusal-text.ts";
import { StructurePart } from "./structure-part.tsx";
import { TalksPart } from "./talks-part.tsx";
import { useProgrammeDraft } from "./use-programme-draft.ts";
import { type OwnProgramme, useDiscardProgramme, useExportProgramme, usePublishProgramme } from "./use-programmes.ts";
import { checkWords, type PartProps } from "./words.ts";

export interface ProgrammeFormProps {
  own: OwnProgramme;
  /** The version before, or what it was copied from; undefined where neither is here. */
  before: Programme | undefined;
  onGone: () => void;
}

/** A draft that is written: saved as often as one likes, published once. */
export function ProgrammeForm({ own, before, onGone }: ProgrammeFormProps) {
  const page = useRef<HTMLFormElement>(null);
  const draft = useProgrammeDraft(own);
  const { words, change, dirty, version, save, theirs } = draft;
  const [tried, setTried] = useState(false);
  const [open, setOpen] = useState<"publish" | "discard">();
  const publish = usePublishProgramme();
  const discard = useDiscardProgramme();
  const download = useExportProgramme();
  const checked = checkWords(words, own);
  const places = checked.refusal?.kind === "places" ? checked.refusal.places : [];
  const after = { ...own.programme, ...(checked.words ?? words) };

  const errorAt: PartProps["errorAt"] = (...place) => {
    const found = tried ? places.find((one) => one.place.join(".") === place.join(".")) : undefined;
    return found && faultText(found.fault);
  };

  /** @returns the version that core has now; undefined while not all of it is kept */
  async function store(on = version): Promise<number | undefined> {
    setTried(true);
    if (checked.words === undefined || isWronglyTyped(page.current)) {
      // The sentences appear with the next drawing; only then is there something to go to.
      requestAnimationFrame(() => page.current && focusFirstError(page.current));
      return undefined;
    }
    return draft.store(checked.words, on);
  }

  async function publishNow(): Promise<void> {
    const on = dirty ? await store() : version;
    if (on === undefined) return setOpen(undefined);
    const outcome = await publish.mutateAsync({ id: own.id, version: on }).catch(() => undefined);
    setOpen(undefined);
    if (outcome?.ok) toast(m.programme_published());
  }

  const part: PartProps = { words, change, errorAt };
  return (
    <form
      ref={page}
      noValidate
      className="max-w-4xl"
      onSubmit={(event) => {
        event.preventDefault();
        void store().then((on) => on !== undefined && toast(m.common_saved()));
      }}
    >
      <Notice title={m.programme_draft_title()}>{m.programme_draft_text()}</Notice>
      <h2 className="mt-8 mb-3">{m.programme_part_texts()}</h2>
      <LocalFields
        label={m.programme_field_names()}
        value={words.names}
        onChange={(names) => change({ names })}
        error={errorAt("names", "nl")}
      />
      <LocalFields
        label={m.programme_field_goal()}
        long
        value={words.goal}
        onChange={(goal) => change({ goal })}
        error={errorAt("goal", "nl")}
      />
      <LocalFields
        label={m.programme_field_approach()}
        hint={m.programme_approach_hint()}
        long
        value={words.approach}
        onChange={(approach) => change({ approach })}
        error={errorAt("approach", "nl")}
      />
      <LocalFields
        label={m.programme_field_credit_line()}
        hint={m.programme_credit_line_hint()}
        optional
        value={words.creditLine ?? { nl: "", en: "" }}
        onChange={(creditLine) => change({ creditLine })}
      />
      <StructurePart {...part} />
      <TalksPart {...part} />
      <PricePart {...part} />
      <ExercisesPart {...part} />

      {tried && places.length > 0 && checked.refusal && (
        <Notice kind="error" announce title={m.programme_not_saved()}>
          <Sentences lines={refusalLines(checked.refusal, after)} />
        </Notice>
      )}
      {checked.refusal?.kind === "rules" && (
        <Notice kind="wait" title={m.programme_not_yet()}>
          <Sentences lines={refusalLines(checked.refusal, after)} />
        </Notice>
      )}
      {theirs && (
        <StaleChoice
          differences={programmeChanges(theirs.programme, after).map(({ place, before: saved, after: typed }) => ({
            label: placeText(place, typed === undefined ? theirs.programme : after),
            mine: typed === undefined ? "" : changedValue(place, typed, after),
            theirs: saved === undefined ? "" : changedValue(place, saved, theirs.programme),
          }))}
          busy={save.isPending}
          onMine={() => void store(theirs.version).then((on) => on !== undefined && toast(m.common_saved()))}
          onTheirs={draft.takeTheirs}
        />
      )}
      <VerbError
        refusal={publish.data?.ok === false ? refusalLines(publish.data.refusal, after).join(" ") : undefined}
        error={(theirs ? null : save.error) ?? publish.error ?? discard.error ?? download.error}
      />
      <StickyActionBar>
        <Button kind={dirty ? "primary" : "plain"} type="submit" busy={save.isPending}>
          {m.common_save()}
        </Button>
        <Button kind={dirty ? "plain" : "primary"} disabled={checked.refusal !== undefined} onClick={() => setOpen("publish")}>
          {m.programme_publish()}
        </Button>
        <Button
          kind="quiet"
          busy={download.isPending}
          onClick={() => download.mutate({ key: own.programme.key, number: own.programme.version }, { onSuccess: saveFile })}
        >
          {m.programme_export()}
        </Button>
        <Button kind="quiet" onClick={() => setOpen("discard")}>
          {m.programme_discard()}
        </Button>
      </StickyActionBar>

      <ConfirmDialog
        open={open === "publish"}
        onOpenChange={(shown) => !shown && setOpen(undefined)}
        title={m.programme_publish_title({ version: own.programme.version })}
        confirm={m.programme_publish()}
        busy={publish.isPending || save.isPending}
        onConfirm={() => void publishNow()}
      >
        <p className="mb-4">{m.programme_publish_text()}</p>
        {before !== undefined && <ChangesList before={before} after={after} />}
      </ConfirmDialog>
      <ConfirmDialog
        open={open === "discard"}
        onOpenChange={(shown) => !shown && setOpen(undefined)}
        title={m.programme_discard_title()}
        confirm={m.programme_discard()}
        danger
        busy={discard.isPending}
        onConfirm={() =>
          discard.mutate(
            { id: own.id, version },
            {
              onSuccess: () => {
                draft.forget();
                onGone();
              },
            },
          )
        }
      >
        {m.programme_discard_text()}
      </ConfirmDialog>
    </form>
  );
}

/** A field shows what was typed wrong while the last right value still stands behind it: that one must not pass for what she typed. */
function isWronglyTyped(form: HTMLFormElement | null): boolean {
  return form !== null && form.querySelector("[aria-invalid=true]") !== null;
}

function Sentences({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
