CREATE TABLE "care"."evaluation_preparation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	"shared_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "evaluation_preparation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."evaluation_preparation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."reading_code" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "reading_code_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "tries_are_few" CHECK ("care"."reading_code"."tries" between 0 and 5)
);
--> statement-breakpoint
ALTER TABLE "care"."reading_code" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."report_notice" (
	"tenant_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"text_version" integer NOT NULL,
	"nth" integer NOT NULL,
	"sent_on" date NOT NULL,
	CONSTRAINT "report_notice_tenant_id_report_id_text_version_nth_pk" PRIMARY KEY("tenant_id","report_id","text_version","nth"),
	CONSTRAINT "two_at_most" CHECK ("reports"."report_notice"."nth" in (1, 2))
);
--> statement-breakpoint
ALTER TABLE "reports"."report_notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."report_reaction" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"text_version" integer NOT NULL,
	"text" "bytea" NOT NULL,
	"goes_along" boolean NOT NULL,
	"written_on" date NOT NULL,
	CONSTRAINT "report_reaction_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."report_reaction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."report_remark" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"text_version" integer NOT NULL,
	"block" integer NOT NULL,
	"kind" text NOT NULL,
	"text" "bytea",
	"written_on" date NOT NULL,
	"answer" text,
	"answer_text" "bytea",
	"answered_on" date,
	"answered_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_remark_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("care"."report_remark"."kind" in ('not-right', 'rather-not-share')),
	CONSTRAINT "answer_is_known" CHECK ("care"."report_remark"."answer" in ('changed', 'kept')),
	CONSTRAINT "answer_is_whole" CHECK (num_nulls("care"."report_remark"."answer", "care"."report_remark"."answer_text", "care"."report_remark"."answered_on", "care"."report_remark"."answered_by") in (0, 4))
);
--> statement-breakpoint
ALTER TABLE "care"."report_remark" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."client_agreement" DROP CONSTRAINT "in_session_is_recorded_by_someone";--> statement-breakpoint
ALTER TABLE "care"."client_agreement" DROP CONSTRAINT "how_is_known";--> statement-breakpoint
ALTER TABLE "care"."client_agreement" ADD COLUMN "scan_id" uuid;--> statement-breakpoint
ALTER TABLE "reports"."report" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "reports"."report" ADD COLUMN "regretted_on" date;--> statement-breakpoint
ALTER TABLE "care"."evaluation_preparation" ADD CONSTRAINT "evaluation_preparation_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."reading_code" ADD CONSTRAINT "reading_code_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."reading_code" ADD CONSTRAINT "reading_code_report" FOREIGN KEY ("tenant_id","report_id") REFERENCES "reports"."report"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."reading_code" ADD CONSTRAINT "reading_code_membership" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."report_notice" ADD CONSTRAINT "report_notice_report" FOREIGN KEY ("tenant_id","report_id") REFERENCES "reports"."report"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."report_reaction" ADD CONSTRAINT "report_reaction_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."report_reaction" ADD CONSTRAINT "report_reaction_report" FOREIGN KEY ("tenant_id","report_id") REFERENCES "reports"."report"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."report_remark" ADD CONSTRAINT "report_remark_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."report_remark" ADD CONSTRAINT "report_remark_report" FOREIGN KEY ("tenant_id","report_id") REFERENCES "reports"."report"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."report_remark" ADD CONSTRAINT "report_remark_answered_by" FOREIGN KEY ("tenant_id","answered_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evaluation_preparation_trajectory" ON "care"."evaluation_preparation" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_preparation_once" ON "care"."evaluation_preparation" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "reading_code_trajectory" ON "care"."reading_code" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reading_code_one_per_report" ON "care"."reading_code" USING btree ("tenant_id","report_id");--> statement-breakpoint
CREATE INDEX "report_reaction_trajectory" ON "care"."report_reaction" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_reaction_once" ON "care"."report_reaction" USING btree ("tenant_id","report_id","text_version");--> statement-breakpoint
CREATE INDEX "report_remark_trajectory" ON "care"."report_remark" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_remark_once" ON "care"."report_remark" USING btree ("tenant_id","report_id","text_version","block");--> statement-breakpoint
ALTER TABLE "care"."client_agreement" ADD CONSTRAINT "client_agreement_scan" FOREIGN KEY ("tenant_id","scan_id") REFERENCES "care"."consent_scan"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."client_agreement" ADD CONSTRAINT "beside_her_is_someone" CHECK (("care"."client_agreement"."how" <> 'portal') = ("care"."client_agreement"."recorded_by" is not null));--> statement-breakpoint
ALTER TABLE "care"."client_agreement" ADD CONSTRAINT "paper_has_its_scan" CHECK (("care"."client_agreement"."how" = 'paper') = ("care"."client_agreement"."scan_id" is not null));--> statement-breakpoint
ALTER TABLE "care"."client_agreement" ADD CONSTRAINT "how_is_known" CHECK ("care"."client_agreement"."how" in ('portal', 'in-session', 'coach-screen', 'paper'));--> statement-breakpoint
ALTER TABLE "reports"."report" ADD CONSTRAINT "withdrawn_by_is_known" CHECK ("reports"."report"."withdrawn_by" in ('practice', 'client'));--> statement-breakpoint
ALTER TABLE "reports"."report" ADD CONSTRAINT "only_fetched_is_regretted" CHECK ("reports"."report"."regretted_on" is null or "reports"."report"."status" = 'fetched');--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."evaluation_preparation" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."reading_code" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."report_notice" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."report_reaction" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."report_remark" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));