import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { readEnv } from "@hervat/core/env";
import { m } from "@hervat/messages";
import { portIsFree } from "./ports.ts";
import { StartRefusal } from "./refusal.ts";

export interface Plan {
  readonly root: string;
  readonly dataFolder: string;
  readonly logFolder: string;
  readonly coachOrigin: string;
  readonly managerOrigin: string;
  readonly clientOrigin: string;
  readonly host: string;
  readonly port: number;
  readonly internalPort: number;
  readonly managerPort: number;
  readonly clientPort: number;
}

/** @throws StartRefusal when a variable of the environment is not what it should be. */
export function readPlan(variables: NodeJS.ProcessEnv): Plan {
  try {
    const env = readEnv(variables);
    return {
      root: env.repositoryRoot,
      dataFolder: env.dataFolder,
      logFolder: join(env.dataFolder, "logs"),
      coachOrigin: env.origins.coach,
      managerOrigin: env.origins.manager,
      clientOrigin: env.origins.client,
      host: env.host,
      port: env.port,
      internalPort: env.internalPort,
      managerPort: env.managerPort,
      clientPort: env.clientPort,
    };
  } catch (fault) {
    throw new StartRefusal(m.start_wrong_setting({ variable: wrongVariables(fault) }), { cause: fault });
  }
}

export function makeLogFolder({ logFolder }: Plan): void {
  mkdirSync(logFolder, { recursive: true, mode: 0o700 });
}

/** @throws StartRefusal naming the first port that someone else has. */
export async function checkPorts({ host, port, internalPort, managerPort, clientPort }: Plan): Promise<void> {
  const wanted = [
    { variable: "HERVAT_PORT", port },
    { variable: "HERVAT_INTERNAL_PORT", port: internalPort },
    { variable: "HERVAT_MANAGER_PORT", port: managerPort },
    { variable: "HERVAT_CLIENT_PORT", port: clientPort },
  ];
  for (const { variable, port: asked } of wanted) {
    if (!(await portIsFree(asked, host))) throw new StartRefusal(m.start_port_in_use({ port: asked, variable, other: asked + 1000 }));
  }
}

function wrongVariables(fault: unknown): string {
  const issues: unknown = typeof fault === "object" && fault !== null ? Reflect.get(fault, "issues") : undefined;
  if (!Array.isArray(issues)) return "HERVAT_DATA";
  return issues.map((issue: { path: unknown[] }) => issue.path.join(".")).join(", ");
}
