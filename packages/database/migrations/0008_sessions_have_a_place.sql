CREATE TABLE "work"."closed_period" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "closed_period_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "last_not_before_first" CHECK ("work"."closed_period"."first_day" <= "work"."closed_period"."last_day")
);
--> statement-breakpoint
ALTER TABLE "work"."closed_period" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."invoiced_session" (
	"tenant_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	CONSTRAINT "invoiced_session_tenant_id_session_id_pk" PRIMARY KEY("tenant_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "billing"."invoiced_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."pause" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"until_day" date,
	"reason" "bytea" NOT NULL,
	"ended_on" date,
	CONSTRAINT "pause_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."pause" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."time_price" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"session_cents" integer,
	"reserved_cents" integer,
	"kilometre_cents" integer,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "time_price_tenant_id_trajectory_id_pk" PRIMARY KEY("tenant_id","trajectory_id"),
	CONSTRAINT "prices_not_negative" CHECK (least("billing"."time_price"."session_cents", "billing"."time_price"."reserved_cents", "billing"."time_price"."kilometre_cents") >= 0)
);
--> statement-breakpoint
ALTER TABLE "billing"."time_price" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."room" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"gone" boolean DEFAULT false NOT NULL,
	CONSTRAINT "room_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "work"."room" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."session" ADD COLUMN "to_replan" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "care"."session" ADD COLUMN "place_kind" text;--> statement-breakpoint
ALTER TABLE "care"."session" ADD COLUMN "room_id" uuid;--> statement-breakpoint
ALTER TABLE "care"."session" ADD COLUMN "where" text;--> statement-breakpoint
ALTER TABLE "care"."session" ADD COLUMN "travel_minutes" integer;--> statement-breakpoint
ALTER TABLE "care"."session" ADD COLUMN "travel_kilometres" integer;--> statement-breakpoint
ALTER TABLE "billing"."invoiced_session" ADD CONSTRAINT "invoiced_session_session" FOREIGN KEY ("tenant_id","session_id") REFERENCES "care"."session"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoiced_session" ADD CONSTRAINT "invoiced_session_invoice" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "billing"."invoice"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."pause" ADD CONSTRAINT "pause_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."time_price" ADD CONSTRAINT "time_price_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pause_trajectory" ON "care"."pause" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pause_once_at_a_time" ON "care"."pause" USING btree ("tenant_id","trajectory_id") WHERE "care"."pause"."ended_on" is null;--> statement-breakpoint
CREATE INDEX "time_price_trajectory" ON "billing"."time_price" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
ALTER TABLE "care"."session" ADD CONSTRAINT "session_room" FOREIGN KEY ("tenant_id","room_id") REFERENCES "work"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."session" ADD CONSTRAINT "place_is_known" CHECK ("care"."session"."place_kind" in ('room', 'employer', 'walk', 'phone', 'video'));--> statement-breakpoint
ALTER TABLE "care"."session" ADD CONSTRAINT "room_of_a_room" CHECK (("care"."session"."place_kind" is not null and "care"."session"."place_kind" = 'room') = ("care"."session"."room_id" is not null));--> statement-breakpoint
ALTER TABLE "care"."session" ADD CONSTRAINT "travel_is_whole" CHECK (num_nulls("care"."session"."travel_minutes", "care"."session"."travel_kilometres") in (0, 2));--> statement-breakpoint
ALTER TABLE "care"."session" ADD CONSTRAINT "replanned_is_cancelled" CHECK (not "care"."session"."to_replan" or "care"."session"."status" = 'cancelled');--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."closed_period" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "billing"."invoiced_session" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."pause" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "billing"."time_price" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."room" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));