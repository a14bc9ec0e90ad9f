CREATE TABLE "work"."application_notice" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"weeks" integer NOT NULL,
	"sent_on" date NOT NULL,
	CONSTRAINT "application_notice_tenant_id_trajectory_id_due_on_weeks_pk" PRIMARY KEY("tenant_id","trajectory_id","due_on","weeks"),
	CONSTRAINT "weeks_are_known" CHECK ("work"."application_notice"."weeks" in (6, 3, 1))
);
--> statement-breakpoint
ALTER TABLE "work"."application_notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."client_intake" ADD COLUMN "preparation_opened_on" date;--> statement-breakpoint
ALTER TABLE "work"."application_notice" ADD CONSTRAINT "application_notice_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_notice_trajectory" ON "work"."application_notice" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."application_notice" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));