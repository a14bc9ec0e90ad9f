import { EnergyMeasurement, HomeBuildUp, QuestionnaireResult } from "@hervat/domain/energy";
import type { MeasurementId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { energyMeasurements, homeBuildUps, questionnaireResults } from "../schema/dossier.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

/** What was sealed is an object; which one, its own schema says when it is put together with its row. */
const Content = z.record(z.string(), z.unknown());
const contentAt = (table: string, row: MeasurementId) => ({ table: `care.${table}`, row, column: "content" });

/** Numbers about how someone is. All but the day is sealed. */
export function energyRepository(db: Db, sealer: Sealer) {
  const tenantId = sealer.tenant;
  return {
    async measurements(trajectoryId: TrajectoryId): Promise<EnergyMeasurement[]> {
      const rows = await db
        .select()
        .from(energyMeasurements)
        .where(and(eq(energyMeasurements.tenantId, tenantId), eq(energyMeasurements.trajectoryId, trajectoryId)))
        .orderBy(asc(energyMeasurements.on), asc(energyMeasurements.id))
        .limit(MOST_ROWS);
      return rows.map(({ id, on, content }) =>
        EnergyMeasurement.parse({ ...sealer.openJson(contentAt("energy_measurement", id), Content, content), id, trajectoryId, on }),
      );
    },

    async addMeasurements(added: readonly EnergyMeasurement[]): Promise<void> {
      const rows = added.map(({ id, trajectoryId, on, ...content }) => ({
        tenantId,
        id,
        trajectoryId,
        on,
        content: sealer.sealJson(contentAt("energy_measurement", id), content),
      }));
      await insertMany(db, energyMeasurements, rows);
    },

    async homeBuildUp(trajectoryId: TrajectoryId): Promise<HomeBuildUp[]> {
      const rows = await db
        .select()
        .from(homeBuildUps)
        .where(and(eq(homeBuildUps.tenantId, tenantId), eq(homeBuildUps.trajectoryId, trajectoryId)))
        .orderBy(asc(homeBuildUps.on), asc(homeBuildUps.id))
        .limit(MOST_ROWS);
      return rows.map(({ id, on, content }) =>
        HomeBuildUp.parse({ ...sealer.openJson(contentAt("home_build_up", id), Content, content), id, trajectoryId, on }),
      );
    },

    async addHomeBuildUp(added: readonly HomeBuildUp[]): Promise<void> {
      const rows = added.map(({ id, trajectoryId, on, ...content }) => ({
        tenantId,
        id,
        trajectoryId,
        on,
        content: sealer.sealJson(contentAt("home_build_up", id), content),
      }));
      await insertMany(db, homeBuildUps, rows);
    },

    async results(trajectoryId: TrajectoryId): Promise<QuestionnaireResult[]> {
      const rows = await db
        .select()
        .from(questionnaireResults)
        .where(and(eq(questionnaireResults.tenantId, tenantId), eq(questionnaireResults.trajectoryId, trajectoryId)))
        .orderBy(asc(questionnaireResults.takenOn), asc(questionnaireResults.id))
        .limit(MOST_ROWS);
      return rows.map(({ id, takenOn, content }) =>
        QuestionnaireResult.parse({
          ...sealer.openJson(contentAt("questionnaire_result", id), Content, content),
          id,
          trajectoryId,
          takenOn,
        }),
      );
    },

    async addResults(added: readonly QuestionnaireResult[]): Promise<void> {
      const rows = added.map(({ id, trajectoryId, takenOn, ...content }) => ({
        tenantId,
        id,
        trajectoryId,
        takenOn,
        content: sealer.sealJson(contentAt("questionnaire_result", id), content),
      }));
      await insertMany(db, questionnaireResults, rows);
    },
  };
}
