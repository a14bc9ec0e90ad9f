import { join } from "node:path";
import { m } from "@hervat/messages";
import { announcementLines } from "./announce.ts";
import { checkBrowser } from "./browser.ts";
import { checkDataFolder } from "./data-folder.ts";
import type { PartPlan } from "./part.ts";
import { checkPorts, makeLogFolder, type Plan, readPlan } from "./plan.ts";
import { buildPortals } from "./portal-build.ts";
import { runSupervised } from "./run-supervised.ts";

/** `npm start`: everything Hervat is, on this machine, until Ctrl-C. */
await runSupervised(async (hervat, say) => {
  const plan = readPlan(process.env);
  checkDataFolder(plan.dataFolder);
  makeLogFolder(plan);
  await checkPorts(plan);
  await checkBrowser();
  await buildPortals(plan.root, join(plan.logFolder, "build.log"), say);
  say(m.start_starting());
  for (const part of [core(plan), manager(plan), client(plan)]) if ((await hervat.add(part)) === "asked") return;
  for (const line of announcementLines(plan, hervat.announcement())) say(line);
});

function core({ root, host, port, dataFolder, logFolder }: Plan): PartPlan {
  return {
    title: m.start_part_core(),
    command: ["apps/core/src/server.ts"],
    root,
    env: { ...process.env, HERVAT_DATA: dataFolder },
    readyUrl: `http://${host}:${port}/ready`,
    logFile: join(logFolder, "core.log"),
  };
}

/** Asked by the name a visitor would use: the portal's own origin is what core lets through. */
function manager({ root, host, internalPort, managerPort, dataFolder, logFolder }: Plan): PartPlan {
  return {
    title: m.start_part_manager(),
    command: ["apps/manager-portal/server.ts"],
    root,
    env: { ...process.env, HERVAT_DATA: dataFolder, HERVAT_CORE_URL: `http://${host}:${internalPort}` },
    readyUrl: `http://localhost:${managerPort}/inloggen`,
    logFile: join(logFolder, "manager-portal.log"),
  };
}

function client({ root, host, internalPort, clientPort, dataFolder, logFolder }: Plan): PartPlan {
  return {
    title: m.start_part_client(),
    command: ["apps/client-portal/server.ts"],
    root,
    env: { ...process.env, HERVAT_DATA: dataFolder, HERVAT_CORE_URL: `http://${host}:${internalPort}` },
    readyUrl: `http://localhost:${clientPort}/inloggen`,
    logFile: join(logFolder, "client-portal.log"),
  };
}
