import { m } from "@hervat/messages";
import type { PluginExplained } from "./use-plugins.ts";

/** What a version is: who gets it, what it reads, and what it never can. */
export function PluginFacts({ explained }: { explained: PluginExplained }) {
  const { kindName, recipient, reads, leaves, never, retention, inputs } = explained;
  return (
    <div className="space-y-5">
      <dl className="facts">
        <dt>{m.plugin_page_kind()}</dt>
        <dd>{kindName}</dd>
        <dt>{m.plugin_page_recipient()}</dt>
        <dd>{recipient}</dd>
        <dt>{m.plugin_page_kept()}</dt>
        <dd>{retention}</dd>
      </dl>
      <Words title={m.plugin_page_reads()} words={reads} none={m.plugin_page_reads_nothing()} />
      {leaves.length > 0 && <Words title={m.plugin_page_leaves()} words={leaves} />}
      <Words title={m.plugin_page_never()} words={never} />
      {inputs.length > 0 && <Words title={m.plugin_page_inputs()} words={inputs.map(({ label }) => label)} />}
    </div>
  );
}

function Words({ title, words, none }: { title: string; words: readonly string[]; none?: string }) {
  return (
    <section>
      <h3 className="mb-1">{title}</h3>
      {words.length === 0 && <p className="text-ink-soft">{none}</p>}
      <ul className="list-disc gap-x-10 pl-5 sm:columns-2">
        {words.map((word) => (
          <li key={word} className="break-inside-avoid">
            {word}
          </li>
        ))}
      </ul>
    </section>
  );
}
