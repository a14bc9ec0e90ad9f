CREATE TABLE "reports"."document_proof" (
	"tenant_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"standing" text NOT NULL,
	"plugin_id" text,
	"plugin_version" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_proof_tenant_id_document_id_pk" PRIMARY KEY("tenant_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "reports"."document_proof" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."installed_plugin" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plugin_id" text NOT NULL,
	"plugin_version" text NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"manifest" jsonb NOT NULL,
	"package" "bytea",
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"signed_by" text,
	"installed_at" timestamp (3) with time zone NOT NULL,
	"installed_by" uuid,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "installed_plugin_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "hash_is_sha256" CHECK ("reports"."installed_plugin"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "removed_is_empty" CHECK (("reports"."installed_plugin"."package" is null) = ("reports"."installed_plugin"."removed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "reports"."installed_plugin" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."plugin_run" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plugin_id" text NOT NULL,
	"plugin_version" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ms" integer[] NOT NULL,
	"failed" integer NOT NULL,
	"failure" jsonb,
	CONSTRAINT "plugin_run_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "failed_says_why" CHECK (("reports"."plugin_run"."failed" > 0) = ("reports"."plugin_run"."failure" is not null))
);
--> statement-breakpoint
ALTER TABLE "reports"."plugin_run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."plugin_step" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"did" text NOT NULL,
	"installed_plugin_id" uuid,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"scope" jsonb,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"taken_by" uuid,
	CONSTRAINT "plugin_step_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("reports"."plugin_step"."kind" in ('bedrijfsarts-rapportage', 'evaluation', 'invoice')),
	CONSTRAINT "did_is_known" CHECK ("reports"."plugin_step"."did" in ('preview', 'pilot', 'use', 'stop-trial', 'roll-back')),
	CONSTRAINT "pilot_has_scope" CHECK (("reports"."plugin_step"."did" = 'pilot') = ("reports"."plugin_step"."scope" is not null))
);
--> statement-breakpoint
ALTER TABLE "reports"."plugin_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP POLICY "of_tenant" ON "reports"."plugin_activation" CASCADE;--> statement-breakpoint
DROP TABLE "reports"."plugin_activation" CASCADE;--> statement-breakpoint
ALTER TABLE "reports"."document" ADD COLUMN "plugin_id" text;--> statement-breakpoint
ALTER TABLE "reports"."document" ADD COLUMN "plugin_version" text;--> statement-breakpoint
ALTER TABLE "reports"."report_version" ADD COLUMN "options" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reports"."document_proof" ADD CONSTRAINT "document_proof_document" FOREIGN KEY ("tenant_id","document_id") REFERENCES "reports"."document"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."installed_plugin" ADD CONSTRAINT "installed_plugin_by" FOREIGN KEY ("tenant_id","installed_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."plugin_step" ADD CONSTRAINT "plugin_step_plugin" FOREIGN KEY ("tenant_id","installed_plugin_id") REFERENCES "reports"."installed_plugin"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."plugin_step" ADD CONSTRAINT "plugin_step_by" FOREIGN KEY ("tenant_id","taken_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_proof_sha256" ON "reports"."document_proof" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "installed_plugin_version" ON "reports"."installed_plugin" USING btree ("tenant_id","plugin_id","plugin_version");--> statement-breakpoint
CREATE INDEX "plugin_run_version" ON "reports"."plugin_run" USING btree ("tenant_id","plugin_id","plugin_version","at");--> statement-breakpoint
CREATE UNIQUE INDEX "plugin_step_number" ON "reports"."plugin_step" USING btree ("tenant_id","kind","number");--> statement-breakpoint
CREATE POLICY "listed" ON "reports"."document_proof" AS PERMISSIVE FOR SELECT TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid) or (select nullif(current_setting('app.tenant', true), '')::uuid) is null);--> statement-breakpoint
CREATE POLICY "added" ON "reports"."document_proof" AS PERMISSIVE FOR INSERT TO public WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."installed_plugin" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."plugin_run" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."plugin_step" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
-- Written with the document by whoever writes it, so that none is forgotten; it goes with the document.
CREATE FUNCTION reports.prove_document() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO reports.document_proof (tenant_id, document_id, sha256, standing, plugin_id, plugin_version, made_at)
    VALUES (NEW.tenant_id, NEW.id, NEW.sha256, NEW.standing, NEW.plugin_id, NEW.plugin_version, NEW.created_at);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER prove_document AFTER INSERT ON reports.document FOR EACH ROW EXECUTE FUNCTION reports.prove_document();--> statement-breakpoint
-- Documents that are there are known by what their text or their batch says of them.
ALTER TABLE reports.document NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE reports.report_version NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE reports.batch NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE reports.batch_item NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO reports.document_proof (tenant_id, document_id, sha256, standing, plugin_id, plugin_version, made_at)
  SELECT d.tenant_id, d.id, d.sha256, d.standing, coalesce(v.plugin_id, b.plugin_id), coalesce(v.plugin_version, b.plugin_version), d.created_at
  FROM reports.document d
  LEFT JOIN reports.report_version v ON v.tenant_id = d.tenant_id AND v.id = d.report_version_id
  LEFT JOIN reports.batch_item i ON i.tenant_id = d.tenant_id AND i.id = d.batch_item_id
  LEFT JOIN reports.batch b ON b.tenant_id = i.tenant_id AND b.id = i.batch_id;--> statement-breakpoint
ALTER TABLE reports.document FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE reports.report_version FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE reports.batch FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE reports.batch_item FORCE ROW LEVEL SECURITY;
