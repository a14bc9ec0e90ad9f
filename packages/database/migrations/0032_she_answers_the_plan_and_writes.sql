CREATE TABLE "care"."case_message" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"from" text NOT NULL,
	"written_by" uuid NOT NULL,
	"text" "bytea" NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "case_message_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "from_is_known" CHECK ("care"."case_message"."from" in ('client', 'coach'))
);
--> statement-breakpoint
ALTER TABLE "care"."case_message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."plan_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"plan_version" integer NOT NULL,
	"answer" text NOT NULL,
	"wish" text,
	"words" "bytea",
	"on" date NOT NULL,
	"stands" boolean NOT NULL,
	CONSTRAINT "plan_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "answer_is_known" CHECK ("care"."plan_answer"."answer" in ('agrees', 'wants-to-talk')),
	CONSTRAINT "wish_is_known" CHECK ("care"."plan_answer"."wish" in ('too-fast', 'too-slow', 'other-days', 'other-tasks', 'other-place', 'not-clear', 'other')),
	CONSTRAINT "more_only_with_a_talk" CHECK ("care"."plan_answer"."answer" = 'wants-to-talk' or num_nonnulls("care"."plan_answer"."wish", "care"."plan_answer"."words") = 0)
);
--> statement-breakpoint
ALTER TABLE "care"."plan_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."case_message" ADD CONSTRAINT "case_message_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."case_message" ADD CONSTRAINT "case_message_by" FOREIGN KEY ("tenant_id","written_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."plan_answer" ADD CONSTRAINT "plan_answer_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_message_trajectory" ON "care"."case_message" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "case_message_unread" ON "care"."case_message" USING btree ("tenant_id","trajectory_id") WHERE "care"."case_message"."read_at" is null;--> statement-breakpoint
CREATE INDEX "plan_answer_trajectory" ON "care"."plan_answer" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_answer_once" ON "care"."plan_answer" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."case_message" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."plan_answer" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));