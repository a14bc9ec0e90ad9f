import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Product } from "./product/product.ts";

export type Portal = "manager" | "client";

/** One address of a portal behind its sign-in, with everything that can be sent to it. */
export interface PortalDoor {
  readonly portal: Portal;
  readonly path: string;
  /** It is about one case, or about something of one: who does not stand in that case finds nothing. */
  readonly ofOneCase: boolean;
  /** The names of its actions; a form without a name is `default`. */
  readonly actions: readonly string[];
}

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const NOBODY = "018fe732-8980-7000-8000-000000000000";

/** Every page and every file of both portals that stands behind sign-in, out of the folders themselves: a new one is among them by itself. */
export function portalDoors(hervat: Product): PortalDoor[] {
  return doorsIn("(signed-in)/**", hervat);
}

/** The same with those behind a link of a mail, for whom nobody signs in. */
export function doorsAndLinks(hervat: Product): PortalDoor[] {
  return doorsIn("{(signed-in),stuk,offerte,privacy}/**", hervat);
}

function doorsIn(where: string, hervat: Product): PortalDoor[] {
  return (["manager", "client"] as const).flatMap((portal) => {
    const folder = `${ROOT}apps/${portal}-portal/src/routes/`;
    return globSync(`${where}/{+page.svelte,+server.ts}`, { cwd: folder })
      .toSorted()
      .map((file) => ({
        portal,
        path: `/${filledIn(file.replace(/(^|\/)\+[\w.]+$/, ""), hervat)}`.replace(/^\/\(signed-in\)\/?/, "/"),
        ofOneCase: file.includes("["),
        actions: file.endsWith("+page.svelte") ? actionsIn(`${folder}${file.replace("+page.svelte", "+page.server.ts")}`) : [],
      }));
  });
}

/** What stands between brackets in a route, by its name. */
function filledIn(route: string, hervat: Product): string {
  const values: Readonly<Record<string, string>> = {
    trajectoryId: hervat.employeeId,
    reportId: hervat.waitingReportId,
    contactId: hervat.recipientId,
    token: "onbekend",
    step: "begin",
    deliveryId: NOBODY,
    id: hervat.questionnaireId,
    documentId: NOBODY,
    paperId: NOBODY,
    broughtId: NOBODY,
    sample: "normal",
    guide: "build-up",
    format: "csv",
    kind: "erasure",
  };
  return route.replaceAll(/\[\[?(\w+)(?:=\w+)?\]?\]/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing to fill in for ${name}`);
    return value;
  });
}

/** Actions that both portals have: written down beside the page that they share. */
const SHARED = readFileSync(`${ROOT}packages/portal-kit/src/account/account-page.ts`, "utf8");

function actionsIn(file: string): string[] {
  const [, written] = !existsSync(file) ? [] : readFileSync(file, "utf8").split("export const actions");
  if (written === undefined) return [];
  const shared = /^: Actions = (\w+);/.exec(written)?.[1];
  const names =
    shared === undefined
      ? [...written.matchAll(/^ {2}(\w+)(?=:|\()/gm)].map(([, name]) => name ?? "")
      : (new RegExp(`export const ${shared} = \\{ ([^}]*) \\}`).exec(SHARED)?.[1]?.split(", ") ?? []);
  if (names.length === 0) throw new Error(`no actions were found in ${file}`);
  return names;
}
