import {
  conceptNotice,
  dataTable,
  defineReport,
  formatDate,
  formatEuro,
  formatNumber,
  html,
  keyFacts,
  letterhead,
  note,
  pageRunning,
  practiceLine,
  qrCode,
  recipientWindow,
  wordsIn,
} from "@hervat/report-sdk";
import en from "./words/en.json" with { type: "json" };
import nl from "./words/nl.json" with { type: "json" };

/** An invoice: who pays reads neither a name of an employee nor a date of a talk, because they are not there. */
export default defineReport({
  kind: "invoice",
  audience: "invoice",
  names: { nl: "Mijn rapport", en: "Mijn rapport" },
  reads: [
    "number",
    "issuedOn",
    "dueOn",
    "customer",
    "dossierReference",
    "lines",
    "vatCents",
    "netCents",
    "grossCents",
    "paymentCode",
    "missing",
  ],
  options: {
    thanks: { type: "text", label: { nl: "Slotzin", en: "Closing sentence" }, default: "", maxLength: 300 },
  },
  render: (view, { thanks }) => {
    const {
      letterhead: practice,
      document,
      number,
      issuedOn,
      dueOn,
      customer,
      dossierReference,
      lines,
      vatCents,
      netCents,
      grossCents,
    } = view;
    const { language } = document;
    const t = wordsIn({ nl, en }, language);
    const page = t("page", { page: "{page}", pages: "{pages}" });
    return html`${pageRunning({ right: page, bottom: { left: practiceLine(practice, language) }, firstPage: { right: page } })}
      ${letterhead(practice)}
      ${recipientWindow([customer.legalName, ...customer.addressLines], [practice.senderName, ...practice.addressLines].join(" · "))}
      <div class="after-window"><h1>${number === null ? t("conceptTitle") : t("title", { number })}</h1></div>
      ${conceptNotice(document, t("concept"), view.missing)}
      ${keyFacts([
        [t("issuedOn"), issuedOn && formatDate(issuedOn, language)],
        [t("dueOn"), dueOn && formatDate(dueOn, language)],
        [t("reference"), dossierReference],
      ])}
      ${
        lines.length === 0
          ? note(t("noLines"))
          : dataTable({
              caption: t("lines"),
              columns: [
                { label: t("description") },
                { label: t("quantity"), align: "number" },
                { label: t("price"), align: "number" },
                { label: t("amount"), align: "number" },
              ],
              rows: lines.map((line) => [
                line.description,
                formatNumber(line.quantity, language),
                formatEuro(line.unitPriceCents, language),
                formatEuro(line.netCents, language),
              ]),
              totals: [
                [t("net"), formatEuro(netCents, language)],
                [t("vat"), formatEuro(vatCents, language)],
                [t("gross"), formatEuro(grossCents, language)],
              ],
            })
      }
      ${view.paymentCode !== null && qrCode(view.paymentCode, t("scan"))}
      ${thanks !== "" && html`<p>${thanks}</p>`}`;
  },
});
