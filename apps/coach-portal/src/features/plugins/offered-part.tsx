import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import { PluginFacts } from "./plugin-facts.tsx";
import { pluginRefusalText } from "./refusal-text.ts";
import { type InstalledShown, type OfferedShown, useDeclineOffered, useOfferedPlugins, useTakeOffered } from "./use-plugins.ts";

/** What employers bring: the practice takes it beside its own versions, or does not. Where nothing is offered, nothing stands here. */
export function OfferedPart({ onOpen }: { onOpen: (id: InstalledShown["id"]) => void }) {
  const { data: offered = [] } = useOfferedPlugins();
  if (offered.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1">{m.plugin_page_offered_title()}</h2>
      <p className="mb-3 max-w-prose text-ink-soft">{m.plugin_page_offered_text()}</p>
      <ul className="rows">
        {offered.map((one) => (
          <Offered key={one.id} one={one} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function Offered({ one, onOpen }: { one: OfferedShown; onOpen: (id: InstalledShown["id"]) => void }) {
  const take = useTakeOffered();
  const decline = useDeclineOffered();
  const { id, explained, employer, offeredAt, broughtAt } = one;
  return (
    <li className="space-y-3 py-4">
      <h3>
        {explained?.name ?? one.pluginId} {one.pluginVersion}
      </h3>
      <p className="text-ink-soft">{m.plugin_page_offered_by({ employer, moment: formatMoment(offeredAt ?? broughtAt) })}</p>
      {explained === null ? <p>{m.plugin_page_offered_not_opened()}</p> : <PluginFacts explained={explained} />}
      <div className="flex flex-wrap gap-3">
        {explained !== null && (
          <Button
            busy={take.isPending}
            onClick={() => take.mutate({ id }, { onSuccess: (outcome) => outcome.ok && onOpen(outcome.value.versionId) })}
          >
            {m.plugin_page_offered_take()}
          </Button>
        )}
        <Button
          kind="quiet"
          busy={decline.isPending}
          onClick={() => decline.mutate({ id }, { onSuccess: () => toast(m.plugin_page_offered_declined()) })}
        >
          {m.plugin_page_offered_decline()}
        </Button>
      </div>
      <VerbError refusal={take.data?.ok === false ? pluginRefusalText(take.data.refusal) : undefined} error={take.error ?? decline.error} />
    </li>
  );
}
