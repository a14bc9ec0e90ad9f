import type { PracticeId } from "@hervat/domain/primitives";
import { type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";

/** Of how many practices, coaches in each, cases of each and talks in each the database is filled. */
export interface HouseSize {
  readonly practices: number;
  readonly coaches: number;
  readonly cases: number;
  readonly talks: number;
}

/** What a practice waits for is measured in a house of this size. */
export const LARGE_HOUSE: HouseSize = { practices: 200, coaches: 30, cases: 40, talks: 12 };

/** The code of every case that is added begins so. */
export const ADDED_CODE = "M-";

const EMPLOYERS = 20;
const FIRST_NAMES = [
  "Noor",
  "Ali",
  "Marit",
  "Jan",
  "Fatima",
  "Sven",
  "Eva",
  "Bram",
  "Yara",
  "Koos",
  "Lotte",
  "Omar",
  "Iris",
  "Teun",
  "Anouk",
];
const LAST_NAMES = ["de Wit", "Kaya", "Bakker", "Smit", "Visser", "Bos", "Mulder", "Vos", "Dekker", "Brouwer", "de Jong", "Prins", "Kok"];

/** Filled by their owner, who no wall keeps out for as long as it takes. */
const FILLED = [
  "identity.practice",
  "identity.practice_directory",
  "identity.person",
  "identity.membership",
  "work.employer",
  "work.client",
  "work.trajectory",
  "work.spell",
  "care.session",
];

/**
 * Fills the database until `tenant` is a practice of this size and stands among as many like it: coaches, cases and talks are added to what
 * the demo holds. Of the practices around it nothing is ever opened; they are there to be passed over.
 */
export async function fillHouse(ownerUrl: string, tenant: PracticeId, size: HouseSize = LARGE_HOUSE): Promise<void> {
  const db = drizzle(ownerUrl);
  try {
    await db.transaction(async (tx) => {
      const run = (statement: SQL) => tx.execute(statement);
      for (const table of FILLED) await run(sql.raw(`alter table ${table} no force row level security`));
      await run(sql`
        create temp table house on commit drop as
          select ${tenant}::uuid as tenant, 0 as at
          union all select uuidv7(), n from generate_series(1, ${size.practices - 1}::int) n`);
      await addPractices(run);
      await addCoaches(run, size);
      await addCases(run, size);
      await addTalks(run, size);
      for (const table of FILLED) await run(sql.raw(`alter table ${table} force row level security`));
    });
    // A house at work was swept long ago; else the server does it while it is measured, and plans as if the tables were empty.
    await db.execute(sql.raw(`vacuum (analyze) ${FILLED.join(", ")}`));
  } finally {
    await db.$client.end({ timeout: 5 });
  }
}

type Run = (statement: SQL) => Promise<unknown>;

async function addPractices(run: Run): Promise<void> {
  await run(sql`
    insert into identity.practice (id, name, demo, created_at) select tenant, 'Praktijk ' || at, true, now() from house where at > 0`);
  await run(sql`
    insert into identity.practice_directory (tenant_id, name, demo) select tenant, 'Praktijk ' || at, true from house where at > 0`);
  await run(sql`
    insert into work.employer (tenant_id, id, name, invoicing, created_at)
      select tenant, uuidv7(), 'Werkgever ' || n, jsonb_build_object('legalName', 'Werkgever ' || n), now()
      from house, generate_series(1, ${EMPLOYERS}::int) n where at > 0`);
}

/** Until every practice has its number of coaches. */
async function addCoaches(run: Run, { coaches }: HouseSize): Promise<void> {
  await run(sql`
    create temp table seat on commit drop as
      select h.tenant, uuidv7() as membership, uuidv7() as person, row_number() over () as number
      from house h
      cross join lateral generate_series(
        1 + (select count(*) from identity.membership m where m.tenant_id = h.tenant and m.role = 'coach' and m.ended_at is null), ${coaches}::int) n`);
  await run(sql`
    insert into identity.person (id, email, name, created_at)
      select person, 'coach-' || number || '@meting.example', 'Coach ' || number, now() from seat`);
  await run(sql`
    insert into identity.membership (tenant_id, id, person_id, role, created_at) select tenant, membership, person, 'coach', now() from seat`);
}

/** Until every coach has her number of cases, each of a client of her own. */
async function addCases(run: Run, { cases }: HouseSize): Promise<void> {
  await run(sql`
    create temp table filed on commit drop as
      select m.tenant_id as tenant, m.id as coach, uuidv7() as client, uuidv7() as trajectory,
        row_number() over (partition by m.tenant_id) as number
      from identity.membership m
      join house h on h.tenant = m.tenant_id
      cross join lateral generate_series(
        1 + (select count(*) from work.trajectory t where t.tenant_id = m.tenant_id and t.coach_membership_id = m.id), ${cases}::int) n
      where m.role = 'coach' and m.ended_at is null`);
  await run(sql`
    insert into work.client (tenant_id, id, code, name, employer_id, created_at)
      select f.tenant, f.client, ${ADDED_CODE}::text || f.number,
        (${array(FIRST_NAMES)})[1 + f.number % ${FIRST_NAMES.length}::int] || ' ' || (${array(LAST_NAMES)})[1 + f.number % ${LAST_NAMES.length}::int],
        e.id, now()
      from filed f
      join (select tenant_id, id, row_number() over (partition by tenant_id order by id) as number, count(*) over (partition by tenant_id) as of
        from work.employer) e on e.tenant_id = f.tenant and e.number = 1 + f.number % e.of`);
  await run(sql`
    insert into work.trajectory (tenant_id, id, client_id, coach_membership_id, programme_key, programme_version, status, started_on,
        active_since, created_at)
      select f.tenant, f.trajectory, f.client, f.coach, p.programme_key, p.programme_version, 'active', current_date - 120, current_date - 110, now()
      from filed f, (select programme_key, programme_version from work.trajectory order by id limit 1) p`);
  await run(sql`
    insert into work.spell (tenant_id, id, trajectory_id, from_on)
      select tenant, uuidv7(), trajectory, current_date - 150 - (number % 200)::int from filed`);
}

/** Until every case of a practice here has its number of talks: the first two thirds were held, the others are planned. */
async function addTalks(run: Run, { talks }: HouseSize): Promise<void> {
  await run(sql`
    insert into care.session (tenant_id, id, trajectory_id, kind, starts_at, duration_minutes, status)
      select t.tenant_id, uuidv7(), t.id, 'session',
        date_trunc('hour', now()) + (n - ${Math.round((talks * 2) / 3)}::int) * interval '10 days' - interval '5 days', 60,
        case when n <= ${Math.round((talks * 2) / 3)}::int then 'held' else 'planned' end
      from work.trajectory t
      join house h on h.tenant = t.tenant_id
      cross join lateral generate_series(
        1 + (select count(*) from care.session s where s.tenant_id = t.tenant_id and s.trajectory_id = t.id), ${talks}::int) n`);
}

/** As PostgreSQL writes a list of texts. */
function array(texts: readonly string[]): SQL {
  return sql`array[${sql.join(
    texts.map((text) => sql`${text}`),
    sql`, `,
  )}]::text[]`;
}
