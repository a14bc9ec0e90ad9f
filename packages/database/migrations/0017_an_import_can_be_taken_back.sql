CREATE TABLE "work"."import_row" (
	"tenant_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"before" jsonb,
	"filled" text[] NOT NULL,
	"client_version" integer NOT NULL,
	"trajectory_version" integer NOT NULL,
	"sickness_hash" text NOT NULL,
	CONSTRAINT "import_row_tenant_id_run_id_trajectory_id_pk" PRIMARY KEY("tenant_id","run_id","trajectory_id")
);
--> statement-breakpoint
ALTER TABLE "work"."import_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "work"."import_run" ADD COLUMN "made_employers" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "work"."import_run" ADD COLUMN "made_contacts" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "work"."import_run" ADD COLUMN "undone_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "work"."import_row" ADD CONSTRAINT "import_row_run" FOREIGN KEY ("tenant_id","run_id") REFERENCES "work"."import_run"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."import_row" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));