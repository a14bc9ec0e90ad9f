import { type IntakeDefinition, intakeDefinition } from "@hervat/domain/intake";
import type { TrajectoryId } from "@hervat/domain/primitives";
import type { ManagerForm } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";
import { orNotFound } from "@hervat/portal-kit/server/or-not-found";
import { isTyped } from "@hervat/portal-kit/typed/is-typed";
import { error, fail, redirect } from "@sveltejs/kit";
import type { Finding } from "#lib/forms/finding.ts";
import { readValue } from "#lib/forms/read-value.ts";
import type { CoreDoor } from "./core-door.ts";
import { isConflict } from "./is-conflict.ts";

/** The last part asks for one yes and nothing else. */
const CONFIRM = "confidentiality";

/** One form of one employee, and who fills it in. */
interface AskedForm {
  readonly core: CoreDoor;
  readonly trajectoryId: TrajectoryId;
  readonly kind: ManagerForm;
}

/** The part of the form that the address names; the first one when it names none. */
export async function loadForm({ core, trajectoryId, kind }: AskedForm, asked: string | null) {
  const form = await readForm({ core, trajectoryId, kind });
  const definition = intakeDefinition(kind, form.definitionVersion);
  const found = definition.sections.findIndex(({ key }) => key === asked);
  const position = Math.max(found, 0);
  const section = definition.sections[position];
  if (section === undefined) error(404);
  const before = definition.sections[position - 1];
  return {
    section,
    position,
    all: definition.sections.length,
    before: before?.key ?? null,
    kind,
    answers: form.answers,
    confirmedAt: form.confirmedAt,
  };
}

/**
 * Saves field by field what was changed on this part: what one field refuses keeps no other from being kept.
 *
 * @returns while he types, the version of the one field that was sent; a press of the button brings the next part
 */
export async function savePart({ core, trajectoryId, kind }: AskedForm, form: FormData) {
  const stored = await readForm({ core, trajectoryId, kind });
  const definition = intakeDefinition(kind, stored.definitionVersion);
  const section = definition.sections.find(({ key }) => key === form.get("section"));
  if (section === undefined) return fail(400, { message: m.errors_save_failed(), fields: NO_PROBLEM, typed: {} });

  const fields: Record<string, Problem> = {};
  let saved = 0;
  for (const item of section.items) {
    if (!form.has(`${item.key}.version`)) continue;
    const value = readValue(item, form, stored.answers.find((answer) => answer.item === item.key)?.value);
    if (value === null) {
      fields[item.key] = { kind: "number" };
      continue;
    }
    const known = stored.answers.find((answer) => answer.item === item.key);
    const version = Number(form.get(`${item.key}.version`));
    saved = known?.version ?? 0;
    if (known !== undefined ? JSON.stringify(known.value) === JSON.stringify(value) : isUntouched(value)) continue;
    // That a warning is passed over is said with the button alone.
    const keep = !isTyped(form) && form.get(`${item.key}.keep`) === "on" ? ("about-work" as const) : null;
    try {
      const outcome = await core.trpc.employee.saveFormAnswer.mutate({
        trajectoryId,
        form: kind,
        item: item.key,
        version: Number.isInteger(version) ? version : 0,
        value,
        keep,
      });
      if (outcome.ok) saved = outcome.value.version;
      else fields[item.key] = outcome.refusal.kind === "not-for-employer" ? outcome.refusal : { kind: outcome.refusal.kind };
    } catch (fault) {
      if (!isConflict(fault)) orNotFound(fault);
      fields[item.key] = { kind: "stale" };
    }
  }
  if (Object.keys(fields).length > 0) return fail(422, { message: null, fields, typed: typedIn(form) });
  if (isTyped(form)) return { version: saved, message: null, fields: NO_PROBLEM, typed: {} };
  redirect(303, `?deel=${nextOf(definition, section.key)}`);
}

export async function confirmWhole({ core, trajectoryId, kind }: AskedForm, form: FormData) {
  const acceptsConfidentiality = form.get("accepts") === "on";
  const outcome = await core.trpc.employee.confirmForm.mutate({ trajectoryId, form: kind, acceptsConfidentiality }).catch(orNotFound);
  if (outcome.ok) redirect(303, `?deel=${CONFIRM}`);
  const first = kind === "manager-intake" ? m.intake_form_confirm_first() : m.manager_page_evaluation_confirm_first();
  const message = outcome.refusal.kind === "confirmed" ? m.intake_refusal_confirmed() : first;
  return fail(409, { message, fields: NO_PROBLEM, typed: {} });
}

/** What was wrong with one field, and what the guard found in it. */
interface Problem {
  readonly kind: string;
  readonly findings?: readonly Finding[];
}

const NO_PROBLEM: Record<string, Problem> = {};

async function readForm({ core, trajectoryId, kind }: AskedForm) {
  return core.trpc.employee.form.query({ trajectoryId, form: kind }).catch(orNotFound);
}

function nextOf(definition: IntakeDefinition, key: string): string {
  const position = definition.sections.findIndex((section) => section.key === key);
  return definition.sections[position + 1]?.key ?? CONFIRM;
}

/** Nobody answered, and nothing was filled in now either. */
function isUntouched(value: object): boolean {
  return Object.entries(value).every(
    ([key, inner]) => key === "kind" || inner === null || inner === "" || (Array.isArray(inner) && inner.length === 0),
  );
}

/** Texts as they were typed, to stand there again. */
function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form.entries()].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
