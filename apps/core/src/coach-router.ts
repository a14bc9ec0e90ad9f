import { accountRouter } from "./account/account-router.ts";
import { agendaRouter } from "./agenda/agenda-router.ts";
import { auditRouter } from "./audit/audit-router.ts";
import { batchRouter } from "./batches/batch-router.ts";
import { breachRouter } from "./breach/breach-router.ts";
import { calendarFeedRouter } from "./calendar-feeds/calendar-feed-router.ts";
import { messageRouter } from "./case-message/message-router.ts";
import { peopleRouter } from "./case-people/people-router.ts";
import { caseloadRouter } from "./caseload/caseload-router.ts";
import { caseloadImportRouter } from "./caseload-import/caseload-import-router.ts";
import { clockRouter } from "./clock/clock-router.ts";
import { closingRouter } from "./closing/closing-router.ts";
import { consentRouter } from "./consent/consent-router.ts";
import { deliveryRouter } from "./delivery/delivery-router.ts";
import { demoRouter } from "./demo/demo-router.ts";
import { digestRouter } from "./digest/digest-router.ts";
import { goalRouter } from "./goals/goal-router.ts";
import { handOverRouter } from "./hand-over/hand-over-router.ts";
import { installationRouter } from "./installation/installation-router.ts";
import { instrumentRouter } from "./instruments/instrument-router.ts";
import { intakeRouter } from "./intake/intake-router.ts";
import { invitationRouter } from "./invitation/invitation-router.ts";
import { invoicingRouter } from "./invoicing/invoicing-router.ts";
import { mailRouter } from "./mail/mail-router.ts";
import { noteRouter } from "./notes/note-router.ts";
import { pluginRouter } from "./plugins/plugin-router.ts";
import { practiceRouter } from "./practice/practice-router.ts";
import { privacyRouter } from "./privacy/privacy-router.ts";
import { programmeRouter } from "./programmes/programme-router.ts";
import { questionnaireRouter } from "./questionnaires/questionnaire-router.ts";
import { readingRouter } from "./reading/reading-router.ts";
import { receivedRouter } from "./received/received-router.ts";
import { recoveryRouter } from "./recovery/recovery-router.ts";
import { referralRouter } from "./referral/referral-router.ts";
import { relapseRouter } from "./relapse/relapse-router.ts";
import { reportRouter } from "./reports/report-router.ts";
import { requestRouter } from "./requests/request-router.ts";
import { resultsRouter } from "./results/results-router.ts";
import { retentionRouter } from "./retention/retention-router.ts";
import { scoreRouter } from "./scores/score-router.ts";
import { searchRouter } from "./search/search-router.ts";
import { sessionRouter } from "./sessions/session-router.ts";
import { setUpRouter } from "./set-up/set-up-router.ts";
import { takeoutRouter } from "./takeout/takeout-router.ts";
import { teamRouter } from "./team/team-router.ts";
import { todayRouter } from "./today/today-router.ts";
import { trajectoryRouter } from "./trajectory/trajectory-router.ts";
import { router } from "./trpc.ts";
import { verifyRouter } from "./verify/verify-router.ts";
import { workPlanRouter } from "./work-plan/work-plan-router.ts";

/** All that the coach portal can ask, one router per concept. */
export const coachRouter = router({
  account: accountRouter,
  agenda: agendaRouter,
  batch: batchRouter,
  calendarFeed: calendarFeedRouter,
  caseloadImport: caseloadImportRouter,
  caseload: caseloadRouter,
  clock: clockRouter,
  demo: demoRouter,
  digest: digestRouter,
  handOver: handOverRouter,
  installation: installationRouter,
  instrument: instrumentRouter,
  intake: intakeRouter,
  invitation: invitationRouter,
  invoicing: invoicingRouter,
  mail: mailRouter,
  message: messageRouter,
  note: noteRouter,
  plugin: pluginRouter,
  practice: practiceRouter,
  programme: programmeRouter,
  takeout: takeoutRouter,
  privacy: privacyRouter,
  referral: referralRouter,
  delivery: deliveryRouter,
  reading: readingRouter,
  report: reportRouter,
  results: resultsRouter,
  retention: retentionRouter,
  questionnaire: questionnaireRouter,
  score: scoreRouter,
  search: searchRouter,
  session: sessionRouter,
  setUp: setUpRouter,
  team: teamRouter,
  trajectory: trajectoryRouter,
  verify: verifyRouter,
  audit: auditRouter,
  breach: breachRouter,
  people: peopleRouter,
  closing: closingRouter,
  consent: consentRouter,
  today: todayRouter,
  received: receivedRouter,
  recovery: recoveryRouter,
  goal: goalRouter,
  relapse: relapseRouter,
  request: requestRouter,
  workPlan: workPlanRouter,
});
export type CoachRouter = typeof coachRouter;
