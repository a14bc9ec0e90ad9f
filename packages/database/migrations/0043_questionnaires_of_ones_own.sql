CREATE TABLE "work"."questionnaire" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"brought_at" timestamp (3) with time zone NOT NULL,
	"brought_by" uuid,
	"stopped_at" timestamp (3) with time zone,
	"stopped_by" uuid,
	CONSTRAINT "questionnaire_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "number_is_positive" CHECK ("work"."questionnaire"."number" > 0)
);
--> statement-breakpoint
ALTER TABLE "work"."questionnaire" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reports"."export" DROP CONSTRAINT "dossier_names_its_case";--> statement-breakpoint
ALTER TABLE "work"."questionnaire" ADD CONSTRAINT "questionnaire_brought_by" FOREIGN KEY ("tenant_id","brought_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."questionnaire" ADD CONSTRAINT "questionnaire_stopped_by" FOREIGN KEY ("tenant_id","stopped_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "questionnaire_number" ON "work"."questionnaire" USING btree ("tenant_id","key","number");--> statement-breakpoint
ALTER TABLE "reports"."export" ADD CONSTRAINT "dossier_names_its_case" CHECK (("reports"."export"."kind" in ('dossier', 'answers')) = ("reports"."export"."trajectory_id" is not null));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."questionnaire" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));