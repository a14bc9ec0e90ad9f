import { ReportId } from "@hervat/domain/primitives";
import { error } from "@sveltejs/kit";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ params }) => {
  const reportId = ReportId.safeParse(params.reportId);
  return reportId.success ? { reportId: reportId.data } : error(404);
};
