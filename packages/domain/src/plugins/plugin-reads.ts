import { BedrijfsartsView, ClientReportView, InvoiceView, ManagerReportView, OfferView } from "../views/index.ts";

/** The view that each audience of a report has, and so all that a plugin for it can ever be given. */
const VIEWS = {
  bedrijfsarts: BedrijfsartsView,
  manager: ManagerReportView,
  client: ClientReportView,
  invoice: InvoiceView,
  offer: OfferView,
} as const;
export type PluginAudience = keyof typeof VIEWS;

/** Given to every plugin, whatever it declares: for whom it is, on whose paper, and which copy this is. */
const ALWAYS = ["audience", "letterhead", "document"];

/** What a plugin reads of the view of its audience, and what it leaves: never anything outside that view. */
export function pluginReads(audience: PluginAudience, declared: readonly string[]): { reads: string[]; leaves: string[] } {
  const fields = Object.keys(VIEWS[audience].shape).filter((field) => !ALWAYS.includes(field));
  return { reads: fields.filter((field) => declared.includes(field)), leaves: fields.filter((field) => !declared.includes(field)) };
}
