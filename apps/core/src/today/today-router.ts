import { procedure, router } from "../trpc.ts";
import { readToday, TodayShown } from "./read-today.ts";

export const todayRouter = router({
  read: procedure
    .meta({ action: "today.read", resource: "practice" })
    .output(TodayShown)
    .query(({ ctx }) => readToday(ctx)),
});
