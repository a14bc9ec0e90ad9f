CREATE TABLE "care"."case_contact" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"added_on" date NOT NULL,
	"ended_on" date,
	CONSTRAINT "case_contact_tenant_id_trajectory_id_contact_id_pk" PRIMARY KEY("tenant_id","trajectory_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "care"."case_contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."doctors_question" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"contact_id" uuid,
	"asked_on" date NOT NULL,
	"content" "bytea" NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "doctors_question_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."doctors_question" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."client_intake" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"definition_version" integer NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"completed_by" uuid,
	CONSTRAINT "client_intake_tenant_id_trajectory_id_pk" PRIMARY KEY("tenant_id","trajectory_id"),
	CONSTRAINT "completed_is_whole" CHECK (num_nulls("care"."client_intake"."completed_at", "care"."client_intake"."completed_by") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "care"."client_intake" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."intake_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"item" text NOT NULL,
	"content" "bytea" NOT NULL,
	"prepared_by" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "intake_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "prepared_by_is_known" CHECK ("care"."intake_answer"."prepared_by" in ('client', 'coach'))
);
--> statement-breakpoint
ALTER TABLE "care"."intake_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."intake_decision" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"factor_id" uuid,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "intake_decision_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."intake_decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."manager_form_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"item" text NOT NULL,
	"value" jsonb NOT NULL,
	"noted_by" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "manager_form_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "noted_by_is_known" CHECK ("work"."manager_form_answer"."noted_by" in ('coach', 'manager'))
);
--> statement-breakpoint
ALTER TABLE "work"."manager_form_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."consent" DROP CONSTRAINT "recipient_is_known";--> statement-breakpoint
ALTER TABLE "care"."consent" DROP CONSTRAINT "only_work_for_employer";--> statement-breakpoint
ALTER TABLE "work"."contact" DROP CONSTRAINT "kind_is_known";--> statement-breakpoint
ALTER TABLE "work"."contact" DROP CONSTRAINT "manager_has_employer";--> statement-breakpoint
ALTER TABLE "work"."manager_form" ALTER COLUMN "asked_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "work"."contact" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "work"."manager_form" ADD COLUMN "definition_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "care"."contact_moment" ADD COLUMN "contact_id" uuid;--> statement-breakpoint
ALTER TABLE "care"."contact_moment" ADD COLUMN "about" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "care"."contact_moment" ADD COLUMN "consent_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "care"."case_contact" ADD CONSTRAINT "case_contact_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."case_contact" ADD CONSTRAINT "case_contact_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."doctors_question" ADD CONSTRAINT "doctors_question_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."doctors_question" ADD CONSTRAINT "doctors_question_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."client_intake" ADD CONSTRAINT "client_intake_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."intake_answer" ADD CONSTRAINT "intake_answer_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."intake_decision" ADD CONSTRAINT "intake_decision_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."manager_form_answer" ADD CONSTRAINT "manager_form_answer_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."manager_form_answer" ADD CONSTRAINT "manager_form_answer_form" FOREIGN KEY ("tenant_id","form_id") REFERENCES "work"."manager_form"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_contact_trajectory" ON "care"."case_contact" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "doctors_question_trajectory" ON "care"."doctors_question" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "client_intake_trajectory" ON "care"."client_intake" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "intake_answer_trajectory" ON "care"."intake_answer" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "intake_answer_once" ON "care"."intake_answer" USING btree ("tenant_id","trajectory_id","item");--> statement-breakpoint
CREATE INDEX "intake_decision_trajectory" ON "care"."intake_decision" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "manager_form_answer_trajectory" ON "work"."manager_form_answer" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "manager_form_answer_once" ON "work"."manager_form_answer" USING btree ("tenant_id","form_id","item");--> statement-breakpoint
ALTER TABLE "care"."contact_moment" ADD CONSTRAINT "contact_moment_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "manager_intake_once" ON "work"."manager_form" USING btree ("tenant_id","trajectory_id") WHERE "work"."manager_form"."form" = 'manager-intake';--> statement-breakpoint
ALTER TABLE "care"."consent" ADD CONSTRAINT "recipient_is_known" CHECK ("care"."consent"."recipient" in ('manager', 'hr', 'bedrijfsarts', 'gp', 'practitioner', 'arbeidsdeskundige', 'mediator'));--> statement-breakpoint
ALTER TABLE "care"."consent" ADD CONSTRAINT "only_work_for_employer" CHECK ("care"."consent"."recipient" in ('bedrijfsarts', 'gp', 'practitioner') or "care"."consent"."categories" <@ array['work-factors', 'work-goals', 'work-agreements', 'evaluation']::text[]);--> statement-breakpoint
ALTER TABLE "work"."contact" ADD CONSTRAINT "kind_is_known" CHECK ("work"."contact"."kind" in ('manager', 'hr', 'bedrijfsarts', 'gp', 'practitioner', 'arbeidsdeskundige', 'mediator'));--> statement-breakpoint
ALTER TABLE "work"."contact" ADD CONSTRAINT "manager_has_employer" CHECK ("work"."contact"."kind" not in ('manager', 'hr') or "work"."contact"."employer_id" is not null);--> statement-breakpoint
ALTER TABLE "care"."contact_moment" ADD CONSTRAINT "with_is_known" CHECK ("care"."contact_moment"."with" in ('client', 'manager', 'hr', 'bedrijfsarts', 'gp', 'practitioner', 'arbeidsdeskundige', 'mediator', 'other'));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."case_contact" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."doctors_question" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."client_intake" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."intake_answer" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."intake_decision" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."manager_form_answer" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));