import {
  conceptNotice,
  dataTable,
  defineReport,
  formatDate,
  formatEuro,
  formatIban,
  formatNumber,
  formatPeriod,
  formatRate,
  type Html,
  html,
  keyFacts,
  letterhead,
  note,
  pageRunning,
  practiceLine,
  qrCode,
  type ReadView,
  recipientWindow,
  type Words,
  wordsIn,
} from "@hervat/report-sdk";
import en from "./words/en.json" with { type: "json" };
import nl from "./words/nl.json" with { type: "json" };

const FACTS = ["type", "number", "issuedOn", "dueOn", "credits", "customer", "purchaseOrder", "dossierReference", "servicePeriod"] as const;
const MONEY = ["lines", "vat", "netCents", "grossCents", "paymentCode", "paymentTermDays", "missing"] as const;

const sentence = (nl: string, en: string) => ({ type: "text", label: { nl, en }, default: "", maxLength: 400 }) as const;

type View = ReadView<"invoice", (typeof FACTS)[number] | (typeof MONEY)[number]>;
type T = Words<typeof nl>;

function lines(view: View, t: T): Html {
  const { language } = view.document;
  if (view.lines.length === 0) return note(t("noLines"));
  const vat = view.vat.map(({ vatRate, vatTreatment, netCents, vatCents }) => {
    const values = { rate: formatRate(vatRate, language), net: formatEuro(netCents, language) };
    return [t(`vatOver.${vatTreatment}`, values), formatEuro(vatCents, language)] as const;
  });
  return dataTable({
    caption: t("lines"),
    quietCaption: true,
    columns: [
      { label: t("description") },
      ...(["quantity", "unitPrice", "rate", "amount"] as const).map((key) => ({ label: t(key), align: "number" as const })),
    ],
    rows: view.lines.map(({ description, quantity, unit, unitPriceCents, vatRate, vatTreatment, netCents }) => [
      description,
      `${formatNumber(quantity, language)}\u00a0${unit}`,
      formatEuro(unitPriceCents, language),
      t(`treatment.${vatTreatment}`, { rate: formatRate(vatRate, language) }),
      formatEuro(netCents, language),
    ]),
    totals: [
      [t("net"), formatEuro(view.netCents, language)],
      ...vat,
      [t(view.type === "credit-note" ? "grossCredit" : "gross"), formatEuro(Math.abs(view.grossCents), language)],
    ],
  });
}

function payment(
  { type, grossCents, dueOn, number, paymentCode, paymentTermDays, letterhead: practice, document: { language } }: View,
  t: T,
  withCode: boolean,
): Html {
  if (type === "credit-note") return html`<p>${t("creditSentence")}</p>`;
  if (dueOn === null || number === null || practice.iban === null)
    return html`<p>${t("payTerm", { days: formatNumber(paymentTermDays, language) })}</p>`;
  const [amount, date, iban] = [formatEuro(grossCents, language), formatDate(dueOn, language), formatIban(practice.iban)];
  const sentence = t("paySentence", { amount, date, iban, name: practice.legalName, number });
  if (paymentCode === null || !withCode) return html`<p>${sentence}</p>`;
  return html`<div class="payment"><div><p>${sentence}</p><p><small>${t("scanSentence")}</small></p></div>${qrCode(paymentCode, t("scan"))}</div>`;
}

/**
 * The invoice and the credit note: neutral lines, no name of the employee, no date of a session.
 *
 * @source art. 35a Wet OB 1968; docs/sources.md §13
 */
export default defineReport({
  kind: "invoice",
  audience: "invoice",
  names: { nl: "Factuur", en: "Invoice" },
  reads: [...FACTS, ...MONEY],
  options: {
    paymentCode: { type: "flag", label: { nl: "Betaalcode tonen", en: "Show the payment code" }, default: true },
    closing: sentence("Slotzin onder de betaling", "Closing sentence under the payment"),
    closingEnglish: sentence("Slotzin op een Engelse factuur", "Closing sentence on an English invoice"),
  },
  render: (view, options) => {
    const { document, letterhead: practice, customer, number, credits, servicePeriod } = view;
    const { language } = document;
    const t = wordsIn({ nl, en }, language);
    const credit = view.type === "credit-note";
    const title =
      number === null ? t(credit ? "conceptCreditNote" : "conceptInvoice") : `${t(credit ? "creditNote" : "invoice")} ${number}`;
    const yours = [
      customer.kvkNumber && `KvK ${customer.kvkNumber}`,
      customer.vatId && `${t("vatNumber")} ${customer.vatId}`,
      customer.oin && `OIN ${customer.oin}`,
    ].filter((line) => line !== null);
    const page = t("page", { page: "{page}", pages: "{pages}" });
    const closing = language === "en" ? options.closingEnglish : options.closing;
    const reasons = [...new Set(view.vat.map(({ reason }) => reason).filter((reason) => reason !== null))];
    return html`${pageRunning({
      left: t("running", { title, reference: view.dossierReference }),
      right: page,
      bottom: {
        left: practiceLine(practice, language),
        right: practice.iban === null ? "" : t("iban", { number: formatIban(practice.iban) }),
      },
      firstPage: { right: page },
    })}${letterhead(practice)}
      ${recipientWindow(
        [customer.legalName, customer.attention === null ? null : t("attention", { name: customer.attention }), ...customer.addressLines],
        [practice.senderName, ...practice.addressLines].join(" · "),
      )}
      <div class="after-window"><h1>${title}</h1></div>
      ${conceptNotice(document, t("concept"), view.missing)}
      ${keyFacts([
        [t("issuedOn"), view.issuedOn === null ? t("atIssue") : formatDate(view.issuedOn, language)],
        [t("dueOn"), view.dueOn === null ? null : formatDate(view.dueOn, language)],
        [
          t("credits"),
          credits === null ? null : t("creditsValue", { number: credits.number, date: formatDate(credits.issuedOn, language) }),
        ],
        [t("servicePeriod"), servicePeriod === null ? null : formatPeriod(servicePeriod.from, servicePeriod.to, language)],
        [t("ourReference"), view.dossierReference],
        [t("yourReference"), view.purchaseOrder],
        [t("yourDetails"), yours.map((line) => html`<small class="line">${line}</small>`)],
      ])}
      ${lines(view, t)}
      ${reasons.map((reason) => html`<p class="reason">${reason}</p>`)}
      <div class="settle"><h2>${t("payment")}</h2>${payment(view, t, options.paymentCode)}${closing !== "" && html`<p>${closing}</p>`}</div>`;
  },
});
