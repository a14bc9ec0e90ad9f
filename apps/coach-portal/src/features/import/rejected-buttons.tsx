import { m } from "@hervat/messages";
import { Button } from "../../ui/button.tsx";
import type { Import } from "./use-import.ts";

/** The rows that are not right, to correct in a spreadsheet and offer again. */
export function RejectedButtons({ work }: { work: Import }) {
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      <Button busy={work.savingRejected} onClick={() => work.saveRejected("xlsx")}>
        {m.import_download_rejected_xlsx()}
      </Button>
      <Button busy={work.savingRejected} onClick={() => work.saveRejected("csv")}>
        {m.import_download_rejected_csv()}
      </Button>
    </div>
  );
}
