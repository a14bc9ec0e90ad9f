CREATE TABLE "identity"."calendar_feed" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"with_names" boolean DEFAULT false NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_feed_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("identity"."calendar_feed"."kind" in ('obligations', 'sessions'))
);
--> statement-breakpoint
ALTER TABLE "identity"."calendar_feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."digest" (
	"tenant_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"wanted" boolean DEFAULT true NOT NULL,
	"sent_on" date,
	CONSTRAINT "digest_tenant_id_membership_id_pk" PRIMARY KEY("tenant_id","membership_id")
);
--> statement-breakpoint
ALTER TABLE "identity"."digest" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identity"."calendar_feed" ADD CONSTRAINT "calendar_feed_membership" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."digest" ADD CONSTRAINT "digest_membership" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_token" ON "identity"."calendar_feed" USING btree ("tenant_id","token_hash");--> statement-breakpoint
CREATE INDEX "calendar_feed_membership" ON "identity"."calendar_feed" USING btree ("tenant_id","membership_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "identity"."calendar_feed" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "identity"."digest" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));