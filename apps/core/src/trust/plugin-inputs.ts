import { installedPluginRepository } from "@hervat/database/repositories";
import { inPractice } from "@hervat/database/testing";
import { InstalledPluginId, newId } from "@hervat/domain/primitives";
import { v7 } from "uuid";
import { isElsewhere, type MatrixInputs, type MatrixTarget, NOTHING, trajectoryOf } from "./matrix-input.ts";

const SHIPPED = { kind: "evaluation", versionId: null, options: {} } as const;

/** Which version makes which report. What is no package is refused in words, and what is in use already too: nothing changes for who comes next. */
export const PLUGIN_INPUTS: MatrixInputs = {
  "plugin.list": NOTHING,
  "plugin.health": NOTHING,
  "plugin.check": () => ({ input: SHIPPED }),
  "plugin.lookAtSample": () => ({ input: { ...SHIPPED, sample: "bestaat-niet" } }),
  // There is no evaluation to print, which only who may preview is told.
  "plugin.lookAtCase": (target) => ({ input: { ...SHIPPED, trajectoryId: trajectoryOf(target), language: "nl" } }),
  "plugin.inspect": () => ({ input: { content: Buffer.from("geen pakket").toString("base64") } }),
  "plugin.install": () => ({ input: { content: Buffer.from("geen pakket").toString("base64") } }),
  "plugin.offered": NOTHING,
  "plugin.takeOffered": () => ({ input: { id: v7() }, absent: true }),
  "plugin.declineOffered": () => ({ input: { id: v7() }, absent: true }),
  "plugin.remove": async (target) => ({ input: { versionId: await installedAt(target) }, absent: isElsewhere(target) }),
  "plugin.switchOff": async (target) => ({ input: { versionId: await installedAt(target) }, absent: isElsewhere(target) }),
  "plugin.switchOn": async (target) => ({ input: { versionId: await installedAt(target) }, absent: isElsewhere(target) }),
  "plugin.activate": () => ({ input: { ...SHIPPED, stage: "all", seen: 0 } }),
  "plugin.stopTrial": () => ({ input: { kind: "evaluation", seen: 0 } }),
  "plugin.stopForEmployer": () => ({ input: { kind: "evaluation", seen: 0, employerId: v7() } }),
  "plugin.rollBack": () => ({ input: { kind: "evaluation", seen: 0 } }),
  "plugin.keys": NOTHING,
  "plugin.addKey": () => ({ input: { name: "Arbodienst Oost", publicKey: "geen sleutel" } }),
  "plugin.removeKey": () => ({ input: { keyId: v7() }, absent: true }),
  "plugin.takeKnownKeysOnly": () => ({ input: { on: false } }),
  "verify.document": () => ({ input: { sha256: "0".repeat(64) } }),
};

/** A version in the practice of the case that nobody uses. */
async function installedAt({ test, about: { practice } }: MatrixTarget): Promise<InstalledPluginId> {
  const id = newId(InstalledPluginId);
  const version = { pluginId: `eigen-${v7()}`, pluginVersion: "1.0.0", kind: "other:manager", audience: "manager", manifest: {} };
  await inPractice(test.database, practice, (tx) =>
    installedPluginRepository(tx, practice.id).add(
      { id, ...version, signedBy: null, installedAt: new Date(), installedBy: null },
      new Uint8Array([1]),
    ),
  );
  return id;
}
