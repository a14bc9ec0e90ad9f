import { randomBytes } from "node:crypto";
import type { Db } from "@hervat/database";
import {
  buildingBlockRepository,
  calendarFeedRepository,
  clientRepository,
  programmeRepository,
  questionnaireRepository,
  sicknessRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import type { DemoPractice } from "@hervat/demo-data";

/** What stands beside the dossiers: cases with the clock alone, the practice's own wording, programmes and questionnaires, and the calendars that read along. */
export async function writeSmallThings(
  tx: Db,
  { id, createdAt: opened, clockCases, blocks, feeds, programmes, questionnaires }: DemoPractice,
): Promise<void> {
  const sickness = sicknessRepository(tx, id);
  for (const { client, trajectory, createdAt } of clockCases) {
    await clientRepository(tx, id).addMany([client], createdAt);
    await trajectoryRepository(tx, id).addMany([trajectory], createdAt);
  }
  await Promise.all([
    sickness.saveSpells(new Map(clockCases.map(({ trajectory, spells }) => [trajectory.id, spells]))),
    ...clockCases.map(({ trajectory, facts }) => sickness.saveFacts(trajectory.id, facts, { wvp: true })),
    ...blocks.map((value) => buildingBlockRepository(tx, id).save({ version: 0, value })),
    // A secret that nobody was shown opens nothing.
    ...feeds.map((feed) => calendarFeedRepository(tx, id).add({ ...feed, readAt: null }, randomBytes(32))),
  ]);
  const own = programmeRepository(tx, id);
  for (const { id: programmeId, programme, published } of programmes) {
    await own.add(programmeId, programme);
    const stored = { version: 1, value: { id: programmeId, content: programme, publishedAt: null } };
    if (published) await own.publish(stored, { by: null, at: opened });
  }
  for (const { id: questionnaireId, definition } of questionnaires)
    await questionnaireRepository(tx, id).add(questionnaireId, definition, { by: null, at: opened });
}
