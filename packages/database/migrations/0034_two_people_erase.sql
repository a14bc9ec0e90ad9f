CREATE TABLE "care"."dossier_hold" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"note" "bytea",
	"until" date,
	"placed_by" uuid NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp (3) with time zone,
	CONSTRAINT "dossier_hold_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "hold_reason_is_known" CHECK ("care"."dossier_hold"."reason" in ('complaint', 'claim', 'authority', 'client-asks')),
	CONSTRAINT "lifted_with_its_moment" CHECK (("care"."dossier_hold"."lifted_by" is null) = ("care"."dossier_hold"."lifted_at" is null))
);
--> statement-breakpoint
ALTER TABLE "care"."dossier_hold" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."erasure_accord" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "erasure_accord_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."erasure_accord" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."erasure_certificate" (
	"tenant_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"erased_at" timestamp (3) with time zone NOT NULL,
	"ground" text NOT NULL,
	"way" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"agreed_by" text NOT NULL,
	"went" jsonb NOT NULL,
	"stayed" jsonb NOT NULL,
	"name_went" boolean NOT NULL,
	"practice" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "erasure_certificate_tenant_id_number_pk" PRIMARY KEY("tenant_id","number"),
	CONSTRAINT "erasure_ground_is_known" CHECK ("work"."erasure_certificate"."ground" in ('request', 'withdrawn', 'kept-until', 'retention', 'earlier')),
	CONSTRAINT "accord_way_is_known" CHECK ("work"."erasure_certificate"."way" in ('two-people', 'alone-after-waiting'))
);
--> statement-breakpoint
ALTER TABLE "work"."erasure_certificate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identity"."digest" ADD COLUMN "erasures_told_on" date;--> statement-breakpoint
ALTER TABLE "care"."dossier_hold" ADD CONSTRAINT "dossier_hold_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."dossier_hold" ADD CONSTRAINT "dossier_hold_by" FOREIGN KEY ("tenant_id","placed_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."dossier_hold" ADD CONSTRAINT "dossier_hold_lifted_by" FOREIGN KEY ("tenant_id","lifted_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."erasure_accord" ADD CONSTRAINT "erasure_accord_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."erasure_accord" ADD CONSTRAINT "erasure_accord_by" FOREIGN KEY ("tenant_id","asked_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossier_hold_trajectory" ON "care"."dossier_hold" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "erasure_accord_trajectory" ON "care"."erasure_accord" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_accord_standing" ON "care"."erasure_accord" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."dossier_hold" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."erasure_accord" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."erasure_certificate" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
--> statement-breakpoint
-- A dossier that is held is erased by nobody: whoever erases takes every row of it, and this one stays.
CREATE FUNCTION care.keep_dossier_hold() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.lifted_at IS NULL AND (OLD.until IS NULL OR OLD.until >= (now() AT TIME ZONE 'Europe/Amsterdam')::date) THEN
    RAISE EXCEPTION 'a dossier that is held is not erased' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'hold_stays';
  END IF;
  RETURN OLD;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_dossier_hold BEFORE DELETE ON care.dossier_hold FOR EACH ROW EXECUTE FUNCTION care.keep_dossier_hold();
