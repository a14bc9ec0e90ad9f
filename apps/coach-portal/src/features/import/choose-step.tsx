import { LARGEST_FILE_MEGABYTES } from "@hervat/domain/caseload-import";
import { m } from "@hervat/messages";
import { RadioGroup } from "../../ui/choices.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { ExampleButtons } from "./example-buttons.tsx";
import type { Import } from "./use-import.ts";

/** Choosing a file; who has none yet learns here what one looks like. */
export function ChooseStep({ work }: { work: Import }) {
  return (
    <section className="mb-10 grid max-w-3xl gap-6" aria-labelledby="choose-file">
      <h2 id="choose-file">{m.import_step_file()}</h2>
      <RadioGroup
        label={m.import_mode()}
        value={work.mode}
        onChange={work.chooseMode}
        options={[
          { value: "guidance", label: m.import_mode_guidance(), hint: m.import_mode_guidance_hint() },
          { value: "clock-only", label: m.import_mode_clock_only(), hint: m.import_mode_clock_only_hint() },
        ]}
      />
      <FileDrop
        label={m.import_file_label()}
        hint={m.import_file_hint({ megabytes: LARGEST_FILE_MEGABYTES })}
        error={work.refusal}
        accept=".csv,.txt,.xlsx,text/csv"
        chosen={work.file}
        onFile={(file) => void work.choose(file)}
      />
      <p role="alert" className="visually-hidden">
        {work.refusal}
      </p>
      <div>
        <h3>{m.import_teach_title()}</h3>
        <ul className="mt-2 list-disc space-y-1 pl-5 text-ink-soft">
          <li>{work.mode === "clock-only" ? m.import_teach_needed_clock() : m.import_teach_needed()}</li>
          <li>{m.import_teach_names()}</li>
          <li>{m.import_teach_again()}</li>
          <li>{m.import_teach_health()}</li>
        </ul>
        <ExampleButtons mode={work.mode} />
      </div>
    </section>
  );
}
