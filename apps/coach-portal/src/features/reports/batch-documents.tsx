import type { BatchId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { BatchShown } from "./shown.ts";
import { TakeButton } from "./take-button.tsx";

const SHOWN_WITHOUT_SEARCH = 20;

export interface BatchDocumentsProps {
  batchId: BatchId;
  summary: BatchShown["summary"];
  documents: BatchShown["documents"];
}

/** What was made: one by one, all in a ZIP or in one file for the printer, and the manifest. */
export function BatchDocuments({ batchId, summary, documents }: BatchDocumentsProps) {
  const [text, setText] = useState("");
  if (documents.length === 0) return null;
  const wanted = text.trim().toLowerCase();
  const rows = documents.filter(({ clientCode, clientName }) => `${clientCode} ${clientName}`.toLowerCase().includes(wanted));
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="mb-3 text-lg font-semibold">
        {m.report_page_batch_documents()} ({documents.length})
      </h2>
      <div className="mb-4 flex flex-wrap items-center gap-4">
        <TakeButton batchId={batchId} health={summary.health} as="zip" />
        <TakeButton batchId={batchId} health={summary.health} as="pdf" />
        <a className="link" href={`/files/batches/${batchId}/manifest.csv`} download>
          {m.report_page_batch_manifest()}
        </a>
      </div>
      {documents.length > SHOWN_WITHOUT_SEARCH && (
        <search className="mb-4 max-w-md">
          <TextField label={m.report_page_batch_filter()} type="search" value={text} onChange={setText} />
        </search>
      )}
      <Table
        excel="documenten"
        caption={m.report_page_batch_documents()}
        rows={rows}
        rowKey={({ itemId }) => itemId}
        columns={[
          {
            key: "client",
            header: m.report_page_new_column_client(),
            wide: true,
            cell: ({ clientName }) => clientName,
            sortBy: (row) => row.clientName,
          },
          { key: "code", header: m.report_page_new_column_code(), cell: ({ clientCode }) => clientCode, sortBy: (row) => row.clientCode },
          {
            key: "open",
            screenOnly: true,
            header: m.report_page_batch_open(),
            cell: ({ documentId, clientName }) => (
              <a
                className="link"
                href={`/files/documents/${documentId}`}
                target="_blank"
                rel="noreferrer"
                aria-label={`${m.report_page_batch_open()}: ${clientName}`}
              >
                {m.report_page_batch_open()}
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
