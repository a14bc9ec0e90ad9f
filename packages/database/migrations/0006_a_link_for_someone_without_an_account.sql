CREATE TABLE "identity"."link" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "link_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "purpose_is_known" CHECK ("identity"."link"."purpose" in ('offer', 'privacy'))
);
--> statement-breakpoint
ALTER TABLE "identity"."link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identity"."link" ADD CONSTRAINT "link_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_trajectory" ON "identity"."link" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "link_token" ON "identity"."link" USING btree ("tenant_id","token_hash");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "identity"."link" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));