import { join } from "node:path";
import { m } from "@hervat/messages";
import { announcementLines } from "./announce.ts";
import { checkBrowser } from "./browser.ts";
import { checkDataFolder } from "./data-folder.ts";
import type { PartPlan } from "./part.ts";
import { checkPorts, makeLogFolder, type Plan, readPlan } from "./plan.ts";
import { buildPortals } from "./portal-build.ts";
import { StartRefusal } from "./refusal.ts";
import { supervise } from "./supervise.ts";

const say = (sentence: string) => console.log(sentence);

/** `npm start`: everything Hervat is, on this machine, until Ctrl-C. @returns the exit code */
async function start(): Promise<0 | 1> {
  const plan = readPlan(process.env);
  checkDataFolder(plan.dataFolder);
  makeLogFolder(plan);
  await checkPorts(plan);
  await checkBrowser();
  const hervat = supervise(say);
  try {
    await buildPortals(plan.root, join(plan.logFolder, "build.log"), say);
    say(m.start_starting());
    const ready = (await hervat.add(corePart(plan))) === "ready" && (await hervat.add(managerPart(plan))) === "ready";
    if (ready) for (const line of announcementLines(plan, hervat.announcement())) say(line);
    const why = await hervat.ended;
    say(`\n${m.start_stopping()}`);
    return why === "asked" ? 0 : 1;
  } finally {
    await hervat.stop();
  }
}

function corePart({ root, host, port, dataFolder, logFolder }: Plan): PartPlan {
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
function managerPart({ root, host, internalPort, managerPort, dataFolder, logFolder }: Plan): PartPlan {
  return {
    title: m.start_part_manager(),
    command: ["apps/manager-portal/server.ts"],
    root,
    env: { ...process.env, HERVAT_DATA: dataFolder, HERVAT_CORE_URL: `http://${host}:${internalPort}` },
    readyUrl: `http://localhost:${managerPort}/inloggen`,
    logFile: join(logFolder, "manager-portal.log"),
  };
}

try {
  const code = await start();
  say(m.start_stopped());
  process.exit(code);
} catch (fault) {
  if (!(fault instanceof StartRefusal)) throw fault;
  console.error(fault.message);
  process.exit(1);
}
