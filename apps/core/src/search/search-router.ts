import { procedure, router } from "../trpc.ts";
import { SearchFound, SearchInput, searchPractice } from "./search-practice.ts";

export const searchRouter = router({
  find: procedure
    .meta({ action: "search.read", resource: "practice" })
    .input(SearchInput)
    .output(SearchFound)
    .query(({ ctx, input }) => searchPractice(ctx, input)),
});
