import { doctorLinkRouter } from "./delivery/doctor-link-router.ts";
import { installationRouter } from "./installation/installation-router.ts";
import { privacyLinkRouter } from "./privacy/privacy-link-router.ts";
import { offerLinkRouter } from "./referral/offer-link-router.ts";
import { router } from "./trpc.ts";

/** All that the client portal can ask for whoever holds a link. The login role behind it reads one offer, one statement, or what was released to one doctor. */
export const linkRouter = router({
  installation: installationRouter,
  doctor: doctorLinkRouter,
  offer: offerLinkRouter,
  privacy: privacyLinkRouter,
});
export type LinkRouter = typeof linkRouter;
