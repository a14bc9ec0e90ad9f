CREATE TABLE "reports"."signing_key" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"public_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" uuid NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" uuid,
	CONSTRAINT "signing_key_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "fingerprint_is_sha256" CHECK ("reports"."signing_key"."fingerprint" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "removed_by_somebody" CHECK (("reports"."signing_key"."removed_at" is null) = ("reports"."signing_key"."removed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "reports"."signing_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reports"."signing_key" ADD CONSTRAINT "signing_key_added_by" FOREIGN KEY ("tenant_id","added_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."signing_key" ADD CONSTRAINT "signing_key_removed_by" FOREIGN KEY ("tenant_id","removed_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "signing_key_known" ON "reports"."signing_key" USING btree ("tenant_id","fingerprint") WHERE "reports"."signing_key"."removed_at" is null;--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."signing_key" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));