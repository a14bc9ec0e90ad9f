CREATE TABLE "care"."asked_questionnaire" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	"asked_on" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "asked_questionnaire_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."asked_questionnaire" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."asked_questionnaire" ADD CONSTRAINT "asked_questionnaire_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."asked_questionnaire" ADD CONSTRAINT "asked_questionnaire_by" FOREIGN KEY ("tenant_id","asked_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asked_questionnaire_trajectory" ON "care"."asked_questionnaire" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."asked_questionnaire" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));