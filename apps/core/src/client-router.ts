import { accountRouter } from "./account/account-router.ts";
import { ownMessageRouter } from "./case-message/message-router.ts";
import { demoRouter } from "./demo/demo-router.ts";
import { installationRouter } from "./installation/installation-router.ts";
import { ownIntakeRouter } from "./intake/own-intake-router.ts";
import { invitationRouter } from "./invitation/invitation-router.ts";
import { ownLawRouter } from "./law/own-law-router.ts";
import { ownConsentRouter } from "./own/own-consent-router.ts";
import { ownLogRouter } from "./own/own-log-router.ts";
import { ownRequestRouter } from "./own/own-request-router.ts";
import { ownRouter } from "./own/own-router.ts";
import { phoneRouter } from "./phone/phone-router.ts";
import { ownQuestionnaireRouter } from "./questionnaires/own-questionnaire-router.ts";
import { ownReportRouter } from "./reading/own-report-router.ts";
import { router } from "./trpc.ts";

/** All that the client portal can ask for the client herself. The login role behind it reads her own cases and no other. */
export const clientRouter = router({
  account: accountRouter,
  demo: router({ codes: demoRouter.codes }),
  installation: installationRouter,
  invitation: invitationRouter,
  own: ownRouter,
  ownIntake: ownIntakeRouter,
  ownQuestionnaire: ownQuestionnaireRouter,
  law: ownLawRouter,
  log: ownLogRouter,
  consent: ownConsentRouter,
  request: ownRequestRouter,
  message: ownMessageRouter,
  phone: phoneRouter,
  ownReport: ownReportRouter,
});
export type ClientRouter = typeof clientRouter;
