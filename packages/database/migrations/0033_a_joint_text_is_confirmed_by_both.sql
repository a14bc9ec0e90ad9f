CREATE TABLE "work"."joint_text" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"version_hash" text NOT NULL,
	"content" jsonb NOT NULL,
	"contact_id" uuid NOT NULL,
	"put_on" date NOT NULL,
	"answer" text,
	"part" text,
	"note" text,
	"how" text,
	"answered_on" date,
	"answered_by" uuid,
	"left_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "joint_text_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "answer_is_known" CHECK ("work"."joint_text"."answer" in ('agrees', 'asks-change')),
	CONSTRAINT "part_is_known" CHECK ("work"."joint_text"."part" in ('goals', 'agreements', 'signals', 'follow-up', 'facts')),
	CONSTRAINT "how_is_known" CHECK ("work"."joint_text"."how" in ('portal', 'in-talk')),
	CONSTRAINT "hash_is_sha256" CHECK ("work"."joint_text"."version_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "answer_is_whole" CHECK (num_nulls("work"."joint_text"."answer", "work"."joint_text"."how", "work"."joint_text"."answered_on", "work"."joint_text"."answered_by") in (0, 4)),
	CONSTRAINT "a_yes_asks_nothing" CHECK ("work"."joint_text"."answer" is not distinct from 'asks-change' or num_nonnulls("work"."joint_text"."part", "work"."joint_text"."note") = 0),
	CONSTRAINT "it_leaves_on_a_yes" CHECK ("work"."joint_text"."left_at" is null or "work"."joint_text"."answer" is not distinct from 'agrees')
);
--> statement-breakpoint
ALTER TABLE "work"."joint_text" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "work"."joint_text" ADD CONSTRAINT "joint_text_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."joint_text" ADD CONSTRAINT "joint_text_report" FOREIGN KEY ("tenant_id","report_id") REFERENCES "reports"."report"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."joint_text" ADD CONSTRAINT "joint_text_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."joint_text" ADD CONSTRAINT "joint_text_answered_by" FOREIGN KEY ("tenant_id","answered_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "joint_text_trajectory" ON "work"."joint_text" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "joint_text_once" ON "work"."joint_text" USING btree ("tenant_id","report_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."joint_text" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));