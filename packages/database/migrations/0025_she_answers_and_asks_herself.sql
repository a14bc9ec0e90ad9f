CREATE TABLE "care"."consent_refusal" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"recipient_contact_id" uuid NOT NULL,
	"categories" text[] NOT NULL,
	"refused_on" date NOT NULL,
	"text_version" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consent_refusal_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "recipient_is_known" CHECK ("care"."consent_refusal"."recipient" in ('manager', 'hr', 'bedrijfsarts', 'gp', 'practitioner', 'arbeidsdeskundige', 'mediator')),
	CONSTRAINT "names_a_category" CHECK (cardinality("care"."consent_refusal"."categories") > 0)
);
--> statement-breakpoint
ALTER TABLE "care"."consent_refusal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."dossier_request_text" (
	"tenant_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"question" "bytea",
	"answer" "bytea",
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dossier_request_text_tenant_id_request_id_pk" PRIMARY KEY("tenant_id","request_id")
);
--> statement-breakpoint
ALTER TABLE "care"."dossier_request_text" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."dossier_request" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"asked_on" date NOT NULL,
	"due_on" date NOT NULL,
	"extended_on" date,
	"state" text NOT NULL,
	"ended_on" date,
	"ended_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dossier_request_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("work"."dossier_request"."kind" in ('inspection', 'correction', 'erasure', 'portability')),
	CONSTRAINT "state_is_known" CHECK ("work"."dossier_request"."state" in ('open', 'granted', 'refused', 'taken-back')),
	CONSTRAINT "ended_with_its_day" CHECK (("work"."dossier_request"."state" = 'open') = ("work"."dossier_request"."ended_on" is null)),
	CONSTRAINT "due_after_asked" CHECK ("work"."dossier_request"."due_on" >= "work"."dossier_request"."asked_on")
);
--> statement-breakpoint
ALTER TABLE "work"."dossier_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."consent" DROP CONSTRAINT "how_is_proven";--> statement-breakpoint
ALTER TABLE "care"."consent_refusal" ADD CONSTRAINT "consent_refusal_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."consent_refusal" ADD CONSTRAINT "consent_refusal_recipient" FOREIGN KEY ("tenant_id","recipient_contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."consent_refusal" ADD CONSTRAINT "consent_refusal_recorded_by" FOREIGN KEY ("tenant_id","recorded_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."dossier_request_text" ADD CONSTRAINT "dossier_request_text_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."dossier_request_text" ADD CONSTRAINT "dossier_request_text_request" FOREIGN KEY ("tenant_id","request_id") REFERENCES "work"."dossier_request"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."dossier_request" ADD CONSTRAINT "dossier_request_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."dossier_request" ADD CONSTRAINT "dossier_request_ended_by" FOREIGN KEY ("tenant_id","ended_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_refusal_trajectory" ON "care"."consent_refusal" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "dossier_request_text_trajectory" ON "care"."dossier_request_text" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "dossier_request_trajectory" ON "work"."dossier_request" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
ALTER TABLE "care"."consent" ADD CONSTRAINT "how_is_proven" CHECK (case "care"."consent"."how" when 'paper' then "care"."consent"."scan_document_id" is not null when 'aloud' then "care"."consent"."note" is not null else "care"."consent"."how" = 'portal' end);--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."consent_refusal" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."dossier_request_text" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."dossier_request" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
--> statement-breakpoint
CREATE TRIGGER keep_added_rows BEFORE UPDATE OR DELETE ON care.consent_refusal FOR EACH ROW EXECUTE FUNCTION care.keep_added_rows();
