CREATE TABLE "care"."consent_scan" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consent_scan_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "media_type_is_known" CHECK ("care"."consent_scan"."media_type" in ('application/pdf', 'image/jpeg', 'image/png'))
);
--> statement-breakpoint
ALTER TABLE "care"."consent_scan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."consent_scan" ADD CONSTRAINT "consent_scan_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_scan_trajectory" ON "care"."consent_scan" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."consent_scan" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));