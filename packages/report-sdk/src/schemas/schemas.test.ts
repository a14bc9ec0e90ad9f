import { BedrijfsartsView, ClientReportView, InvoiceView, ManagerReportView, OfferView } from "@hervat/domain/views";
import { expect, it } from "vitest";
import { z } from "zod";

it.each([
  ["bedrijfsarts", BedrijfsartsView],
  ["manager", ManagerReportView],
  ["client", ClientReportView],
  ["invoice", InvoiceView],
  ["offer", OfferView],
])("gives plugin authors the view of the %s as the domain has it", async (name, view) => {
  const schema = z.toJSONSchema(view, { unrepresentable: "any" });

  // After a change of a view: `vitest run packages/report-sdk -u`, and read what changed.
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`./generated/${name}.json`);
});
