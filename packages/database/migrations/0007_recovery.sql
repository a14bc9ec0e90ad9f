CREATE TABLE "care"."diary_entry" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"on" date NOT NULL,
	"content" "bytea" NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" uuid,
	CONSTRAINT "diary_entry_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "removed_is_whole" CHECK (num_nulls("care"."diary_entry"."removed_at", "care"."diary_entry"."removed_by") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "care"."diary_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."goal_score" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"on" date NOT NULL,
	"content" "bytea" NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" uuid,
	CONSTRAINT "goal_score_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "removed_is_whole" CHECK (num_nulls("care"."goal_score"."removed_at", "care"."goal_score"."removed_by") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "care"."goal_score" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."goal" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"about" text NOT NULL,
	"content" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "goal_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "about_is_known" CHECK ("care"."goal"."about" in ('personal', 'work'))
);
--> statement-breakpoint
ALTER TABLE "care"."goal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."work_goal" (
	"tenant_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"text" text NOT NULL,
	"released_on" date NOT NULL,
	CONSTRAINT "work_goal_tenant_id_goal_id_pk" PRIMARY KEY("tenant_id","goal_id")
);
--> statement-breakpoint
ALTER TABLE "work"."work_goal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."criterion_judgement" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"content" "bytea" NOT NULL,
	"judged_by" uuid NOT NULL,
	CONSTRAINT "criterion_judgement_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."criterion_judgement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."exercise_given" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"given_on" date NOT NULL,
	"given_by" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "exercise_given_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."exercise_given" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."extension" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"extra_sessions" integer NOT NULL,
	"requested_on" date NOT NULL,
	"agreed" boolean,
	"answered_on" date,
	CONSTRAINT "extension_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "extra_sessions_in_range" CHECK ("work"."extension"."extra_sessions" between 1 and 30),
	CONSTRAINT "answer_is_whole" CHECK (num_nulls("work"."extension"."agreed", "work"."extension"."answered_on") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "work"."extension" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."factor_link" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"from_factor_id" uuid NOT NULL,
	"to_factor_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "factor_link_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "two_factors" CHECK ("care"."factor_link"."from_factor_id" <> "care"."factor_link"."to_factor_id")
);
--> statement-breakpoint
ALTER TABLE "care"."factor_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."follow_up" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"note" "bytea",
	CONSTRAINT "follow_up_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("care"."follow_up"."kind" in ('six-to-eight-weeks', 'six-months')),
	CONSTRAINT "done_is_whole" CHECK (num_nulls("care"."follow_up"."done_on", "care"."follow_up"."note") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "care"."follow_up" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."recovery_norm" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "recovery_norm_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."recovery_norm" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."relapse_plan" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"saved_on" date NOT NULL,
	"saved_by" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "relapse_plan_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "number_counts_from_one" CHECK ("care"."relapse_plan"."number" > 0)
);
--> statement-breakpoint
ALTER TABLE "care"."relapse_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."released_agreement" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"plan_number" integer NOT NULL,
	"agreements" jsonb NOT NULL,
	"released_on" date NOT NULL,
	CONSTRAINT "released_agreement_tenant_id_trajectory_id_pk" PRIMARY KEY("tenant_id","trajectory_id")
);
--> statement-breakpoint
ALTER TABLE "work"."released_agreement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."theme_note" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"area" text NOT NULL,
	"content" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "theme_note_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."theme_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."energy_measurement" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "care"."energy_measurement" ADD COLUMN "removed_by" uuid;--> statement-breakpoint
ALTER TABLE "care"."home_build_up" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "care"."home_build_up" ADD COLUMN "removed_by" uuid;--> statement-breakpoint
ALTER TABLE "care"."diary_entry" ADD CONSTRAINT "diary_entry_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."goal_score" ADD CONSTRAINT "goal_score_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."goal_score" ADD CONSTRAINT "goal_score_goal" FOREIGN KEY ("tenant_id","goal_id") REFERENCES "care"."goal"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."goal" ADD CONSTRAINT "goal_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."work_goal" ADD CONSTRAINT "work_goal_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."criterion_judgement" ADD CONSTRAINT "criterion_judgement_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."exercise_given" ADD CONSTRAINT "exercise_given_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."extension" ADD CONSTRAINT "extension_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."factor_link" ADD CONSTRAINT "factor_link_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."factor_link" ADD CONSTRAINT "factor_link_from" FOREIGN KEY ("tenant_id","from_factor_id") REFERENCES "care"."factor"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."factor_link" ADD CONSTRAINT "factor_link_to" FOREIGN KEY ("tenant_id","to_factor_id") REFERENCES "care"."factor"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."follow_up" ADD CONSTRAINT "follow_up_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."recovery_norm" ADD CONSTRAINT "recovery_norm_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."relapse_plan" ADD CONSTRAINT "relapse_plan_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."released_agreement" ADD CONSTRAINT "released_agreement_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."theme_note" ADD CONSTRAINT "theme_note_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "diary_entry_trajectory" ON "care"."diary_entry" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "goal_score_trajectory" ON "care"."goal_score" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "goal_trajectory" ON "care"."goal" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "work_goal_trajectory" ON "work"."work_goal" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "criterion_judgement_trajectory" ON "care"."criterion_judgement" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "criterion_judgement_once" ON "care"."criterion_judgement" USING btree ("tenant_id","trajectory_id","criterion");--> statement-breakpoint
CREATE INDEX "exercise_given_trajectory" ON "care"."exercise_given" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "extension_trajectory" ON "work"."extension" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "factor_link_trajectory" ON "care"."factor_link" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "factor_link_once" ON "care"."factor_link" USING btree ("tenant_id","from_factor_id","to_factor_id");--> statement-breakpoint
CREATE INDEX "follow_up_trajectory" ON "care"."follow_up" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_once" ON "care"."follow_up" USING btree ("tenant_id","trajectory_id","kind");--> statement-breakpoint
CREATE INDEX "recovery_norm_trajectory" ON "care"."recovery_norm" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_norm_once" ON "care"."recovery_norm" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "relapse_plan_trajectory" ON "care"."relapse_plan" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "relapse_plan_number" ON "care"."relapse_plan" USING btree ("tenant_id","trajectory_id","number");--> statement-breakpoint
CREATE INDEX "released_agreement_trajectory" ON "work"."released_agreement" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "theme_note_trajectory" ON "care"."theme_note" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "theme_note_once" ON "care"."theme_note" USING btree ("tenant_id","trajectory_id","area");--> statement-breakpoint
ALTER TABLE "care"."energy_measurement" ADD CONSTRAINT "removed_is_whole" CHECK (num_nulls("care"."energy_measurement"."removed_at", "care"."energy_measurement"."removed_by") in (0, 2));--> statement-breakpoint
ALTER TABLE "care"."home_build_up" ADD CONSTRAINT "removed_is_whole" CHECK (num_nulls("care"."home_build_up"."removed_at", "care"."home_build_up"."removed_by") in (0, 2));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."diary_entry" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."goal_score" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."goal" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."work_goal" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."criterion_judgement" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."exercise_given" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."extension" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."factor_link" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."follow_up" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."recovery_norm" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."relapse_plan" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."released_agreement" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."theme_note" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));