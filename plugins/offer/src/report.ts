import {
  bulletList,
  conceptNotice,
  dataTable,
  defineReport,
  formatDate,
  formatEuro,
  formatIban,
  formatNumber,
  formatRate,
  type Html,
  html,
  keyFacts,
  letterhead,
  note,
  type OfferView,
  pageRunning,
  practiceLine,
  type ReadView,
  recipientWindow,
  section,
  type Words,
  wordsIn,
} from "@hervat/report-sdk";
import en from "./words/en.json" with { type: "json" };
import nl from "./words/nl.json" with { type: "json" };

const FACTS = [
  "type",
  "subject",
  "customer",

  "orderReference",
  "employee",
  "remark",
  "validUntil",
  "acceptance",
] as const;
const MONEY = ["included", "lines", "optionalLines", "vat", "netCents", "grossCents"] as const;

type View = ReadView<"offer", (typeof FACTS)[number] | (typeof MONEY)[number]>;
type T = Words<typeof nl>;

function priceTable(
  caption: string,
  lines: readonly OfferView["lines"][number][],
  { document }: View,
  t: T,
  totals: [string, string][],
): Html {
  const { language } = document;
  return dataTable({
    caption,
    quietCaption: true,
    columns: [
      { label: t("description") },
      ...(["quantity", "unitPrice", "rate", "amount"] as const).map((key) => ({ label: t(key), align: "number" as const })),
    ],
    rows: lines.map(({ description, quantity, unit, unitPriceCents, vatRate, vatTreatment, netCents }) => [
      description,
      `${formatNumber(quantity, language)}\u00a0${unit}`,
      formatEuro(unitPriceCents, language),
      t(`treatment.${vatTreatment}`, { rate: formatRate(vatRate, language) }),
      formatEuro(netCents, language),
    ]),
    totals,
  });
}

function price(view: View, t: T): Html {
  const { language } = view.document;
  const chosen = view.optionalLines.filter((line) => line.chosen);
  const lines = [...view.lines, ...chosen];
  if (lines.length === 0) return note(t("noLines"));
  const vat = view.vat.map(({ vatRate, vatTreatment, netCents, vatCents }): [string, string] => {
    const values = { rate: formatRate(vatRate, language), net: formatEuro(netCents, language) };
    return [t(`vatOver.${vatTreatment}`, values), formatEuro(vatCents, language)];
  });
  return priceTable(t("lines"), lines, view, t, [
    [t("net"), formatEuro(view.netCents, language)],
    ...vat,
    [t("gross"), formatEuro(view.grossCents, language)],
  ]);
}

function ending({ acceptance, validUntil, customer, document: { language } }: View, t: T): Html {
  if (acceptance === null) {
    const sentence = validUntil === null ? t("acceptLater") : t("accept", { date: formatDate(validUntil, language) });
    return section(t("howOn"), html`<p>${sentence}</p>`);
  }
  const { name, function: role, on } = acceptance;
  const values = { name, function: role, date: formatDate(on, language), customer: customer.legalName };
  return section(t("agreed"), html`<p>${t("agreedBy", values)}</p>`);
}

/**
 * The offer and the order confirmation: what is done for how much and what that covers; never why.
 *
 * @source programme "Van verzuim naar herstel", Investering; docs/sources.md §13
 */
export default defineReport({
  kind: "offer",
  audience: "offer",
  names: { nl: "Offerte en opdrachtbevestiging", en: "Offer and order confirmation" },
  reads: [...FACTS, ...MONEY],
  render: (view) => {
    const { document, letterhead: practice, customer, type, acceptance } = view;
    const { language } = document;
    const t = wordsIn({ nl, en }, language);
    const title = t(type);
    const page = t("page", { page: "{page}", pages: "{pages}" });
    const reasons = [...new Set(view.vat.map(({ reason }) => reason).filter((reason) => reason !== null))];
    const open = view.optionalLines.filter((line) => !line.chosen);
    const lead = type === "confirmation" ? "confirmationLead" : view.subject === "extension" ? "extensionLead" : "offerLead";
    return html`${pageRunning({
      left: t("running", { title, reference: document.reference }),
      right: page,
      bottom: {
        left: practiceLine(practice, language),
        right: practice.iban === null ? "" : `IBAN ${formatIban(practice.iban)}`,
      },
      firstPage: { right: page },
    })}${letterhead(practice)}
      ${recipientWindow(
        [customer.legalName, customer.attention === null ? null : t("attention", { name: customer.attention }), ...customer.addressLines],
        [practice.senderName, ...practice.addressLines].join(" · "),
      )}
      <div class="after-window"><h1>${title}</h1></div>
      ${conceptNotice(document, t("concept"))}
      ${keyFacts([
        [t("date"), formatDate(document.date, language)],
        [t("validUntil"), view.validUntil === null || acceptance !== null ? null : formatDate(view.validUntil, language)],
        [t("ourReference"), document.reference],
        [t("yourReference"), view.orderReference],
        [t("purchaseOrder"), acceptance?.purchaseOrder ?? null],
        [t("employee"), view.employee],
      ])}
      <p class="lead">${t(lead)}</p>
      ${view.remark === null ? null : html`<p>${view.remark}</p>`}
      ${price(view, t)}
      ${reasons.map((reason) => html`<p class="reason">${reason}</p>`)}
      ${view.included.length === 0 ? null : section(t("included"), bulletList(view.included, ""))}
      ${
        type === "confirmation" || open.length === 0
          ? null
          : section(t("optional"), html`<p>${t("optionalLead")}</p>`, priceTable(t("optional"), open, view, t, []))
      }
      <div class="settle">${ending(view, t)}</div>`;
  },
});
