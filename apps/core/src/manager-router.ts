import { accountRouter } from "./account/account-router.ts";
import { calendarFeedRouter } from "./calendar-feeds/calendar-feed-router.ts";
import { demoRouter } from "./demo/demo-router.ts";
import { employerReportRouter } from "./employer-report/employer-report-router.ts";
import { installationRouter } from "./installation/installation-router.ts";
import { invitationRouter } from "./invitation/invitation-router.ts";
import { employeeRouter } from "./manager/employee-router.ts";
import { router } from "./trpc.ts";

/** All that the manager portal can ask. Nothing about health is in it: the login role behind it has no grant on `care`. */
export const managerRouter = router({
  account: accountRouter,
  calendarFeed: calendarFeedRouter,
  demo: router({ codes: demoRouter.codes }),
  employee: employeeRouter,
  employerReport: employerReportRouter,
  installation: installationRouter,
  invitation: invitationRouter,
});
export type ManagerRouter = typeof managerRouter;
