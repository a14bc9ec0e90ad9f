CREATE TABLE "work"."assignment" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"orderer" jsonb,
	"order_reference" text,
	"payer" jsonb NOT NULL,
	"goal" text NOT NULL,
	"goal_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "assignment_tenant_id_trajectory_id_number_pk" PRIMARY KEY("tenant_id","trajectory_id","number"),
	CONSTRAINT "number_is_positive" CHECK ("work"."assignment"."number" > 0),
	CONSTRAINT "goal_is_known" CHECK ("work"."assignment"."goal" in ('own-work', 'other-place', 'other-organisation'))
);
--> statement-breakpoint
ALTER TABLE "work"."assignment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."offer_event" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"name" text,
	"by" uuid,
	"text" "bytea",
	CONSTRAINT "offer_event_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("billing"."offer_event"."kind" in ('sent', 'question', 'answered', 'accepted', 'taken-over', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "billing"."offer_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."offer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"dossier_reference" text NOT NULL,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"sending" jsonb,
	"link_id" uuid,
	"answer" jsonb,
	"accepted_on" date,
	"taken_over_on" date,
	"withdrawn_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "offer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "status_is_known" CHECK ("billing"."offer"."status" in ('concept', 'sent', 'question', 'accepted', 'withdrawn')),
	CONSTRAINT "concept_did_not_leave" CHECK (("billing"."offer"."status" = 'concept') = ("billing"."offer"."sending" is null)),
	CONSTRAINT "left_by_link" CHECK (("billing"."offer"."sending" is null) = ("billing"."offer"."link_id" is null)),
	CONSTRAINT "accepted_has_day_and_answer" CHECK (("billing"."offer"."status" = 'accepted') = ("billing"."offer"."accepted_on" is not null) and ("billing"."offer"."status" = 'accepted') = ("billing"."offer"."answer" is not null)),
	CONSTRAINT "taken_over_was_accepted" CHECK ("billing"."offer"."taken_over_on" is null or "billing"."offer"."status" = 'accepted'),
	CONSTRAINT "withdrawn_has_its_day" CHECK (("billing"."offer"."status" = 'withdrawn') = ("billing"."offer"."withdrawn_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "billing"."offer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "work"."assignment" ADD CONSTRAINT "assignment_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."assignment" ADD CONSTRAINT "assignment_by" FOREIGN KEY ("tenant_id","recorded_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."offer_event" ADD CONSTRAINT "offer_event_offer" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "billing"."offer"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."offer_event" ADD CONSTRAINT "offer_event_by" FOREIGN KEY ("tenant_id","by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."offer" ADD CONSTRAINT "offer_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."offer" ADD CONSTRAINT "offer_link" FOREIGN KEY ("tenant_id","link_id") REFERENCES "identity"."link"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_trajectory" ON "work"."assignment" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "offer_event_offer" ON "billing"."offer_event" USING btree ("tenant_id","offer_id");--> statement-breakpoint
CREATE INDEX "offer_trajectory" ON "billing"."offer" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "offer_number" ON "billing"."offer" USING btree ("tenant_id","trajectory_id","number");--> statement-breakpoint
CREATE INDEX "offer_link" ON "billing"."offer" USING btree ("tenant_id","link_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."assignment" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "billing"."offer_event" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "billing"."offer" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));