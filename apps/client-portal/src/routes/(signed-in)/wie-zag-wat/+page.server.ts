import { seenDays } from "#lib/seen-days.ts";
import { askFactor } from "#lib/server/ask-factor.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const asked = Number(url.searchParams.get("voor"));
  const before = Number.isInteger(asked) && asked > 0 ? asked : null;
  const every = url.searchParams.has("alles");
  const { trpc } = locals.core;
  const [log, home] = await Promise.all([trpc.log.read.query({ trajectoryId, before }), trpc.own.home.query({ trajectoryId })]).catch(
    askFactor(url),
  );
  return { days: seenDays(log.lines, { every, now: new Date() }), every, before, next: log.next, coach: home.coach };
};
