CREATE TABLE "work"."hand_over" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_membership_id" uuid NOT NULL,
	"to_membership_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "hand_over_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("work"."hand_over"."kind" in ('for-good', 'stand-in')),
	CONSTRAINT "reason_is_known" CHECK ("work"."hand_over"."reason" in ('coach-away', 'coach-leaves', 'caseload', 'client-asked', 'other-knowledge')),
	CONSTRAINT "goes_to_a_colleague" CHECK ("work"."hand_over"."from_membership_id" <> "work"."hand_over"."to_membership_id"),
	CONSTRAINT "stand_in_has_its_days" CHECK (("work"."hand_over"."kind" = 'stand-in') = ("work"."hand_over"."last_day" is not null)),
	CONSTRAINT "ends_after_it_begins" CHECK ("work"."hand_over"."last_day" is null or "work"."hand_over"."last_day" >= "work"."hand_over"."first_day"),
	CONSTRAINT "only_a_stand_in_ends" CHECK ("work"."hand_over"."kind" = 'stand-in' or "work"."hand_over"."ended_at" is null)
);
--> statement-breakpoint
ALTER TABLE "work"."hand_over" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "work"."hand_over" ADD CONSTRAINT "hand_over_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."hand_over" ADD CONSTRAINT "hand_over_from" FOREIGN KEY ("tenant_id","from_membership_id") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."hand_over" ADD CONSTRAINT "hand_over_to" FOREIGN KEY ("tenant_id","to_membership_id") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."hand_over" ADD CONSTRAINT "hand_over_by" FOREIGN KEY ("tenant_id","made_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_over_trajectory" ON "work"."hand_over" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "hand_over_to" ON "work"."hand_over" USING btree ("tenant_id","to_membership_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."hand_over" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));