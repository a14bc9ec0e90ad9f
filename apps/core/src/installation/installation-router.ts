import { z } from "zod";
import { procedure, router } from "../trpc.ts";
import { isTrial } from "./is-trial.ts";
import { readInstallation } from "./read-installation.ts";

const InstallationState = z.strictObject({
  /** HTTPS or mail is not set: no place for real data. */
  trial: z.boolean(),
  https: z.boolean(),
  setUpOpen: z.boolean(),
  demo: z.boolean(),
});

export const installationRouter = router({
  /** What anyone may know before signing in. */
  state: procedure
    .meta({ action: "health.read", resource: "installation" })
    .output(InstallationState)
    .query(async ({ ctx }) => {
      const { database, installation } = ctx.service;
      const { setUpOpen, demo } = await readInstallation(database, installation.demoAllowed);
      return { trial: await isTrial(ctx), https: installation.https, setUpOpen, demo };
    }),
});
