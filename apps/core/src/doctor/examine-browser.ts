import { m } from "@hervat/messages";
import { createReportEngine } from "@hervat/report-engine";
import { type Finding, unwell, well } from "./finding.ts";

/** Starts the browser once and looks at what really stands round it. */
export async function examineBrowser(): Promise<Finding[]> {
  const engine = await createReportEngine({});
  try {
    const { browser, walls } = await engine.walls();
    if (browser === undefined) return [unwell("browser", (locale) => m.cli_doctor_browser_missing({}, { locale }))];
    return [
      well("browser", (locale) => m.cli_doctor_browser({ path: browser.path, version: browser.version }, { locale })),
      ...walls.map(({ key, stands }): Finding => {
        const wall = (locale: "nl" | "en") => wallText(key, locale);
        return stands
          ? well("wall", (locale) => m.cli_doctor_wall_stands({ wall: wall(locale) }, { locale }))
          : unwell("wall", (locale) => m.cli_doctor_wall_missing({ wall: wall(locale) }, { locale }));
      }),
    ];
  } finally {
    await engine.close();
  }
}

type WallKey = Awaited<ReturnType<Awaited<ReturnType<typeof createReportEngine>>["walls"]>>["walls"][number]["key"];

function wallText(key: WallKey, locale: "nl" | "en"): string {
  switch (key) {
    case "vm":
      return m.cli_wall_vm({}, { locale });
    case "user":
      return m.cli_wall_user({}, { locale });
    case "privileges":
      return m.cli_wall_privileges({}, { locale });
    case "network":
      return m.cli_wall_network({}, { locale });
    case "sandbox":
      return m.cli_wall_sandbox({}, { locale });
    case "memory":
      return m.cli_wall_memory({}, { locale });
    case "page":
      return m.cli_wall_page({}, { locale });
  }
}
