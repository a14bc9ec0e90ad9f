CREATE TABLE "work"."data_breach_case" (
	"tenant_id" uuid NOT NULL,
	"breach_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"told_at" timestamp (3) with time zone,
	"way" text,
	"language" text,
	"letter" "bytea",
	CONSTRAINT "data_breach_case_tenant_id_breach_id_trajectory_id_pk" PRIMARY KEY("tenant_id","breach_id","trajectory_id"),
	CONSTRAINT "told_with_a_letter" CHECK (num_nonnulls("work"."data_breach_case"."told_at", "work"."data_breach_case"."way", "work"."data_breach_case"."language", "work"."data_breach_case"."letter") in (0, 4))
);
--> statement-breakpoint
ALTER TABLE "work"."data_breach_case" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."data_breach" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"reported_by" uuid NOT NULL,
	"discovered_at" timestamp (3) with time zone NOT NULL,
	"from_day" date,
	"until_day" date,
	"cases_known" boolean NOT NULL,
	"data" text[] DEFAULT '{}' NOT NULL,
	"notify" boolean,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"notified_at" timestamp (3) with time zone,
	"tell_clients" boolean,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	"words" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "data_breach_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("work"."data_breach"."kind" in ('sent-wrong', 'seen-inside', 'lost-device', 'lost-paper', 'broken-in', 'malware', 'data-gone', 'published', 'other')),
	CONSTRAINT "data_is_known" CHECK ("work"."data_breach"."data" <@ array['identity', 'contact', 'sickness', 'health', 'notes', 'reports', 'invoices', 'sign-in']::text[]),
	CONSTRAINT "decided_with_its_moment" CHECK (("work"."data_breach"."notify" is null) = ("work"."data_breach"."decided_at" is null)),
	CONSTRAINT "told_only_when_decided" CHECK ("work"."data_breach"."notified_at" is null or "work"."data_breach"."notify")
);
--> statement-breakpoint
ALTER TABLE "work"."data_breach" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "work"."data_breach_case" ADD CONSTRAINT "data_breach_case_breach" FOREIGN KEY ("tenant_id","breach_id") REFERENCES "work"."data_breach"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."data_breach_case" ADD CONSTRAINT "data_breach_case_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."data_breach" ADD CONSTRAINT "data_breach_reported_by" FOREIGN KEY ("tenant_id","reported_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."data_breach" ADD CONSTRAINT "data_breach_decided_by" FOREIGN KEY ("tenant_id","decided_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."data_breach" ADD CONSTRAINT "data_breach_closed_by" FOREIGN KEY ("tenant_id","closed_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_breach_case_trajectory" ON "work"."data_breach_case" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "data_breach_case_told" ON "work"."data_breach_case" USING btree ("tenant_id","trajectory_id","told_at");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."data_breach_case" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."data_breach" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));