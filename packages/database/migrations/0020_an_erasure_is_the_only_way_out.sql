CREATE TABLE "care"."kept_dossier" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"until" date NOT NULL,
	"why" "bytea" NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kept_dossier_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."kept_dossier" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identity"."mail_server" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "care"."kept_dossier" ADD CONSTRAINT "kept_dossier_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."kept_dossier" ADD CONSTRAINT "kept_dossier_by" FOREIGN KEY ("tenant_id","decided_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_dossier_trajectory" ON "care"."kept_dossier" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."kept_dossier" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
--> statement-breakpoint
-- What an erasure takes, and nothing else may: the texts of reports that were made, and mail that was written.
CREATE FUNCTION reports.keep_report_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF coalesce(current_setting('app.erasing', true), '') = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'a version of a report goes in an erasure alone' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'version_stays';
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_report_version BEFORE DELETE ON reports.report_version FOR EACH ROW EXECUTE FUNCTION reports.keep_report_version();
--> statement-breakpoint
CREATE FUNCTION identity.keep_mail() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF coalesce(current_setting('app.erasing', true), '') = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'mail goes in an erasure alone' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'mail_stays';
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_mail BEFORE DELETE ON identity.mail FOR EACH ROW EXECUTE FUNCTION identity.keep_mail();
--> statement-breakpoint
-- Who someone is to the practice decides what she reads: that changes where two contacts become one, and nowhere else.
CREATE FUNCTION identity.keep_contact() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.contact_id IS NOT DISTINCT FROM OLD.contact_id OR coalesce(current_setting('app.merging', true), '') = 'on' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a sign-in stays with its contact' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'contact_stays';
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_contact BEFORE UPDATE ON identity.membership FOR EACH ROW EXECUTE FUNCTION identity.keep_contact();
--> statement-breakpoint
CREATE TRIGGER keep_contact BEFORE UPDATE ON identity.invitation FOR EACH ROW EXECUTE FUNCTION identity.keep_contact();
