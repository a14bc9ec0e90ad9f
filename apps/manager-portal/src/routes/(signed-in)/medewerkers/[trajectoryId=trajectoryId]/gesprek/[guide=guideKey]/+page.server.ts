import { guide } from "@hervat/domain/guides";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ params }) => ({ guide: guide(params.guide) });
