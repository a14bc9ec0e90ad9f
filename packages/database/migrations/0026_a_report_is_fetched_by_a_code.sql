CREATE TABLE "reports"."delivery" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" uuid NOT NULL,
	"code_hash" "bytea",
	"code_expires_at" timestamp (3) with time zone,
	"code_tries" integer DEFAULT 0 NOT NULL,
	"session_hash" "bytea",
	"session_expires_at" timestamp (3) with time zone,
	"entered_at" timestamp (3) with time zone,
	"acknowledged_at" timestamp (3) with time zone,
	CONSTRAINT "delivery_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "channel_is_known" CHECK ("reports"."delivery"."channel" in ('told', 'sms')),
	CONSTRAINT "tries_are_few" CHECK ("reports"."delivery"."code_tries" between 0 and 5),
	CONSTRAINT "code_is_whole" CHECK (num_nulls("reports"."delivery"."code_hash", "reports"."delivery"."code_expires_at") in (0, 2)),
	CONSTRAINT "session_is_whole" CHECK (num_nulls("reports"."delivery"."session_hash", "reports"."delivery"."session_expires_at") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "reports"."delivery" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."known_device" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "known_device_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "reports"."known_device" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."text_message" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"to" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "text_message_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "identity"."text_message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identity"."link" DROP CONSTRAINT "purpose_is_known";--> statement-breakpoint
ALTER TABLE "care"."doctors_question" ALTER COLUMN "recorded_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "care"."received_document" ALTER COLUMN "added_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "reports"."delivery" ADD CONSTRAINT "delivery_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."delivery" ADD CONSTRAINT "delivery_report" FOREIGN KEY ("tenant_id","report_id") REFERENCES "reports"."report"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."delivery" ADD CONSTRAINT "delivery_link" FOREIGN KEY ("tenant_id","link_id") REFERENCES "identity"."link"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."delivery" ADD CONSTRAINT "delivery_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."delivery" ADD CONSTRAINT "delivery_sent_by" FOREIGN KEY ("tenant_id","sent_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."known_device" ADD CONSTRAINT "known_device_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_trajectory" ON "reports"."delivery" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_of_link" ON "reports"."delivery" USING btree ("tenant_id","link_id");--> statement-breakpoint
CREATE UNIQUE INDEX "known_device_token" ON "reports"."known_device" USING btree ("tenant_id","token_hash");--> statement-breakpoint
CREATE INDEX "known_device_contact" ON "reports"."known_device" USING btree ("tenant_id","contact_id");--> statement-breakpoint
CREATE INDEX "text_message_newest" ON "identity"."text_message" USING btree ("tenant_id","created_at");--> statement-breakpoint
ALTER TABLE "identity"."link" ADD CONSTRAINT "purpose_is_known" CHECK ("identity"."link"."purpose" in ('offer', 'privacy', 'delivery'));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."delivery" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."known_device" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "identity"."text_message" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));