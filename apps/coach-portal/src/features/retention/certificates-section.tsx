import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { underscored } from "../../app/underscored.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { saveText } from "./save-text.ts";
import { type Certificate, fetchCertificate, useCertificates } from "./use-retention.ts";

/** What was erased, without whose: each a page of text to keep. */
export function CertificatesSection() {
  const certificates = useCertificates();
  const columns: Column<Certificate>[] = [
    { key: "number", header: m.retention_certificate_number(), sortBy: ({ number }) => number, cell: ({ number }) => number },
    { key: "on", header: m.retention_certificate_on(), sortBy: ({ number }) => number, cell: ({ erasedAt }) => formatMoment(erasedAt) },
    {
      key: "ground",
      header: m.retention_certificate_ground(),
      cell: ({ ground }) => m.area_retention[`retention_ground_${underscored(ground)}`](),
    },
    { key: "people", header: m.retention_certificate_people(), cell: ({ askedBy, agreedBy }) => `${askedBy}, ${agreedBy}` },
    { key: "rows", header: m.retention_certificate_rows(), number: true, cell: ({ rows }) => rows },
    {
      key: "get",
      header: m.retention_certificate_get(),
      cell: ({ number }) => (
        <Button
          aria-label={`${m.retention_certificate_get()}: ${number}`}
          onClick={() => void fetchCertificate(number).then(({ name, text }) => saveText(name, text))}
        >
          {m.retention_certificate_get()}
        </Button>
      ),
    },
  ];
  return (
    <section>
      <h2 className="mb-2">{m.retention_certificates()}</h2>
      <p className="mb-4 max-w-prose">{m.retention_certificates_text()}</p>
      {certificates.isError && <LoadFailed />}
      {certificates.isPending && <Skeleton lines={3} />}
      {certificates.data && (
        <Table
          caption={m.retention_certificates()}
          rows={certificates.data}
          columns={columns}
          rowKey={({ number }) => String(number)}
          empty={<EmptyState title={m.retention_certificates_none()} />}
        />
      )}
    </section>
  );
}
