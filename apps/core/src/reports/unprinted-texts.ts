import { type BedrijfsartsDraft, BedrijfsartsText } from "@hervat/domain/reports";
import { BedrijfsartsView } from "@hervat/domain/views";
import type { ChosenPlugin } from "../plugins/find-plugin.ts";
import type { ServiceContext } from "../service-context.ts";

/**
 * The headings whose text the report that is used here prints nowhere: a version of others may leave one out, and so may the house style.
 * Tried on a made-up dossier with a mark under every heading; one that cannot be made says nothing.
 */
export async function unprintedTexts(
  { service }: Pick<ServiceContext, "service">,
  kind: BedrijfsartsDraft["kind"],
  chosen: ChosenPlugin,
): Promise<BedrijfsartsText[]> {
  const shipped = await service.plugins.shipped(kind);
  const sample = BedrijfsartsView.safeParse(shipped.ok && shipped.value.samples.get("normal"));
  if (!sample.success) return [];
  const made = await service.engine.renderHtml({ ...chosen, view: marked(sample.data) });
  return made.ok ? BedrijfsartsText.options.filter((text) => !made.value.html.includes(mark(text))) : [];
}

function mark(text: BedrijfsartsText): string {
  return `[${text}]`;
}

function marked(view: BedrijfsartsView): BedrijfsartsView {
  const shared = <Value>(value: Value) => ({ shared: true, value }) as const;
  return {
    ...view,
    referral: { reason: shared(mark("reason")), question: mark("question"), questionAskedOn: null },
    trajectory: { ...view.trajectory, approach: mark("approach") },
    course: shared({ functioning: mark("functioning"), dayStructure: mark("dayStructure"), energy: mark("energy") }),
    expectation: shared(mark("expectation")),
    advice: mark("advice"),
    next: { ...view.next, text: mark("next") },
    clientReaction: mark("clientReaction"),
  };
}
