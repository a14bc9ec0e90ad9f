CREATE TABLE "reports"."brought_report" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plugin_id" text NOT NULL,
	"plugin_version" text NOT NULL,
	"package" bytea NOT NULL,
	"sha256" text NOT NULL,
	"status" text NOT NULL,
	"brought_by" uuid NOT NULL,
	"brought_at" timestamp (3) with time zone NOT NULL,
	"offered_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	CONSTRAINT "brought_report_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "status_is_known" CHECK ("reports"."brought_report"."status" in ('draft', 'offered', 'taken', 'declined')),
	CONSTRAINT "brought_hash_is_sha256" CHECK ("reports"."brought_report"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "offered_has_its_moment" CHECK (("reports"."brought_report"."status" = 'draft') = ("reports"."brought_report"."offered_at" is null)),
	CONSTRAINT "answered_has_its_moment" CHECK (("reports"."brought_report"."status" in ('taken', 'declined')) = ("reports"."brought_report"."answered_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "reports"."brought_report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reports"."brought_report" ADD CONSTRAINT "brought_report_by" FOREIGN KEY ("tenant_id","brought_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."brought_report" ADD CONSTRAINT "brought_report_answered_by" FOREIGN KEY ("tenant_id","answered_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "brought_report_version" ON "reports"."brought_report" USING btree ("tenant_id","brought_by","plugin_id","plugin_version");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."brought_report" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
