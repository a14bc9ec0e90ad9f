import { join } from "node:path";
import { m } from "@hervat/messages";
import { announcementLines } from "./announce.ts";
import { checkBrowser } from "./browser.ts";
import { checkDataFolder } from "./data-folder.ts";
import type { PartPlan } from "./part.ts";
import { checkPorts, makeLogFolder, type Plan, readPlan } from "./plan.ts";
import { runSupervised } from "./run-supervised.ts";

const COACH_DEV_PORT = 5173;
const COACH_DEV_ORIGIN = `http://localhost:${COACH_DEV_PORT}`;

/** `npm run dev`: as `npm start`, with the portals served from their sources and core starting anew when its sources change. */
await runSupervised(async (hervat, say) => {
  const plan = readPlan(process.env);
  checkDataFolder(plan.dataFolder);
  makeLogFolder(plan);
  await checkPorts(plan);
  await checkBrowser();
  say(m.start_starting());
  for (const part of [core(plan), coach(plan), manager(plan), client(plan)]) if ((await hervat.add(part)) === "asked") return;
  for (const line of announcementLines({ ...plan, coachOrigin: COACH_DEV_ORIGIN }, hervat.announcement())) say(line);
});

function core({ root, host, port, dataFolder }: Plan): PartPlan {
  return {
    title: m.start_part_core(),
    command: ["--watch", "--watch-preserve-output", "apps/core/src/server.ts"],
    root,
    env: { ...process.env, HERVAT_DATA: dataFolder },
    readyUrl: `http://${host}:${port}/ready`,
  };
}

function coach({ root, port }: Plan): PartPlan {
  return {
    title: m.start_part_coach(),
    command: ["node_modules/vite/bin/vite.js", "--port", String(COACH_DEV_PORT), "--strictPort"],
    root: join(root, "apps/coach-portal"),
    env: { ...process.env, HERVAT_PORT: String(port) },
    readyUrl: `${COACH_DEV_ORIGIN}/`,
  };
}

function manager({ root, host, internalPort, managerPort, dataFolder }: Plan): PartPlan {
  return {
    title: m.start_part_manager(),
    command: ["node_modules/vite/bin/vite.js", "dev", "--port", String(managerPort), "--strictPort"],
    root: join(root, "apps/manager-portal"),
    env: { ...process.env, HERVAT_DATA: dataFolder, HERVAT_CORE_URL: `http://${host}:${internalPort}` },
    readyUrl: `http://localhost:${managerPort}/inloggen`,
  };
}

function client({ root, host, internalPort, clientPort, dataFolder }: Plan): PartPlan {
  return {
    title: m.start_part_client(),
    command: ["node_modules/vite/bin/vite.js", "dev", "--port", String(clientPort), "--strictPort"],
    root: join(root, "apps/client-portal"),
    env: { ...process.env, HERVAT_DATA: dataFolder, HERVAT_CORE_URL: `http://${host}:${internalPort}` },
    readyUrl: `http://localhost:${clientPort}/inloggen`,
  };
}
