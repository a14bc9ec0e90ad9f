import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSecrets } from "@hervat/database/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readEnv, VARIABLE_NAMES } from "./env.ts";

const Service = z.object({
  image: z.string(),
  user: z.string().optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  ports: z.array(z.string()).default([]),
  secrets: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  healthcheck: z.object({ disable: z.boolean().optional(), test: z.array(z.string()).optional() }),
});
const Compose = z.object({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.object({})),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

const root = new URL("../../../", import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), "utf8");
const { services, networks, volumes, secrets } = Compose.parse(parse(textOf("deploy/compose.yaml"), { merge: true }));
const all = Object.entries(services);
const service = (name: string) => Service.parse(services[name]);
const HOSTS = {
  HERVAT_COACH_HOST: "coach.example.nl",
  HERVAT_MANAGER_HOST: "werkgever.example.nl",
  HERVAT_CLIENT_HOST: "client.example.nl",
} as const;
const IN_CONTAINER = "/run/secrets/";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hervat-compose-"));
  for (const name of Object.keys(secrets)) writeFileSync(join(folder, name), Buffer.alloc(32, name).toString("base64"));
  writeFileSync(join(folder, "database_url"), "postgres://hervat_admin:x@database:5432/hervat\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The environment of a container, with the hostnames filled in and the secrets in a folder of this machine. */
function environmentOf(name: string): Record<string, string> {
  const filledIn = (value: string) =>
    value.replaceAll(/\$\{(\w+)[^}]*\}/g, (_, key: keyof typeof HOSTS) => HOSTS[key]).replace(IN_CONTAINER, `${folder}/`);
  return Object.fromEntries(Object.entries(service(name).environment).map(([key, value]) => [key, filledIn(String(value))]));
}

describe("the compose file", () => {
  it("opens the proxy alone to the outside, on the two ports of the web", () => {
    expect(all.filter(([, { ports }]) => ports.length > 0).map(([name]) => name)).toEqual(["proxy"]);
    expect(service("proxy").ports.map((port) => port.split(":")[0])).toEqual(["80", "443"]);
    expect(networks["inside"]?.internal).toBe(true);
    expect(all.filter(([, { networks: joined }]) => joined.includes("inside")).map(([name]) => name)).toEqual([
      "core",
      "worker",
      "database",
    ]);
    expect(service("database").networks).toEqual(["inside"]);
  });

  it("runs nothing as root, and takes the rights of root from each", () => {
    for (const [name, { user, cap_drop }] of all) {
      expect(user?.split(":")[0], name).toMatch(/^(?!0$|root$)\w+$/);
      expect(cap_drop, name).toEqual(["ALL"]);
    }
  });

  it("asks each whether it is well", () => {
    const silent = all.filter(([, { healthcheck }]) => healthcheck.disable || healthcheck.test === undefined);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it("calls the worker well while its file is young, and ill when it is old or was never written", () => {
    const [kind = "", command = "", ...rest] = service("worker").healthcheck.test ?? [];
    expect([kind, command]).toEqual(["CMD", "node"]);
    const file = join(folder, "worker-alive");
    const asked = () => spawnSync(process.execPath, rest, { env: { HERVAT_WORKER_ALIVE: file } }).status;
    const answers = [asked()];
    writeFileSync(file, "");
    answers.push(asked());
    const old = new Date(Date.now() - 61_000);
    utimesSync(file, old, old);
    answers.push(asked());
    expect(answers).toEqual([1, 0, 1]);
  });

  it("gives core and its worker settings that they read, and no other", async () => {
    for (const name of ["core", "worker"]) {
      const environment = environmentOf(name);
      const known = new Set(VARIABLE_NAMES);
      const { fromEnvironment } = await readSecrets(join(folder, name), environment);
      const named = fromEnvironment.map((secret) => `${secret}_FILE`);
      expect(named).toEqual(["HERVAT_KEY_ENCRYPTION_KEY_FILE", "HERVAT_AUTH_SECRET_FILE", "HERVAT_DOOR_KEY_FILE"]);
      expect(Object.keys(environment).filter((key) => !known.has(key) && !named.includes(key))).toEqual([]);
      const { https, loopback, demoAllowed, behindProxy, workerBeside, databaseUrl, host } = readEnv(environment);
      expect({ https, loopback, demoAllowed, behindProxy, workerBeside, host }).toEqual({
        https: true,
        loopback: false,
        demoAllowed: false,
        behindProxy: true,
        workerBeside: false,
        host: "0.0.0.0",
      });
      expect(databaseUrl).toBe("postgres://hervat_admin:x@database:5432/hervat");
    }
  });

  it("gives each portal settings that it reads, the address of core's internal door, and no key but that of the door", () => {
    for (const portal of ["manager-portal", "client-portal"]) {
      const read = [`apps/${portal}/src/env.ts`, `apps/${portal}/server.ts`, "packages/portal-kit/src/server/listen.ts"]
        .map(textOf)
        .join("\n");
      const { HERVAT_CORE_URL, ...environment } = environmentOf(portal);
      // A portal asks its visitor's own address of the proxy; the origins are those that core compares with.
      const unread = Object.keys(environment).filter((key) => !read.includes(key) && !key.endsWith("_ORIGIN") && key !== "NODE_ENV");
      expect(unread, portal).toEqual([]);
      expect(HERVAT_CORE_URL).toBe(`http://core:${service("core").environment["HERVAT_INTERNAL_PORT"]}`);
      expect(service(portal).secrets).toEqual(["door_key"]);
      expect(service(portal).volumes).toEqual([]);
    }
  });

  it("hands a secret as a file, to who names that file", () => {
    for (const [name, { environment, secrets: held }] of all) {
      const files = Object.entries(environment).filter(([key]) => key.endsWith("_FILE"));
      expect(files.map(([, value]) => String(value).replace(IN_CONTAINER, "")).toSorted(), name).toEqual(held.toSorted());
      expect(
        Object.keys(environment).filter((key) => /(SECRET|KEY|PASSWORD|DATABASE_URL)$/.test(key)),
        name,
      ).toEqual([]);
    }
    const used = new Set(all.flatMap(([, { secrets: held }]) => held));
    expect([...used].toSorted()).toEqual(Object.keys(secrets).toSorted());
    const made = textOf("deploy/make-secrets.sh");
    for (const name of used) expect(made).toContain(name);
  });

  it("keeps what has to last in volumes of its own", () => {
    const used = all.flatMap(([, service]) => service.volumes.map((volume) => volume.split(":")[0] ?? ""));
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(volumes).toSorted());
    for (const name of ["core", "worker"]) expect(service(name).volumes).toContain(`data:${service(name).environment["HERVAT_DATA"]}`);
  });
});

describe("the proxy's file", () => {
  const caddy = textOf("deploy/Caddyfile");

  it("has a hostname for each portal, at the port where that portal listens, and none for the internal door", () => {
    const doors = [...caddy.matchAll(/^\{\$(\w+)\} \{[\s\S]*?reverse_proxy (\S+)/gm)].map(([, host, to]) => [host, to]);
    const port = (name: string, key: string) => `${name}:${service(name).environment[key]}`;
    expect(doors).toEqual([
      ["HERVAT_COACH_HOST", port("core", "HERVAT_PORT")],
      ["HERVAT_MANAGER_HOST", port("manager-portal", "HERVAT_MANAGER_PORT")],
      ["HERVAT_CLIENT_HOST", port("client-portal", "HERVAT_CLIENT_PORT")],
    ]);
    expect(caddy).not.toContain("4610");
    expect(Object.keys(service("proxy").environment)).toEqual(doors.map(([host]) => host));
  });

  it("writes the visitor's address anew, and no log of addresses", () => {
    expect(caddy).toMatch(/header_up X-Forwarded-For \{remote_host\}/);
    expect(caddy).not.toMatch(/^\s*log\b/m);
  });
});
