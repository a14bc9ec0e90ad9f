CREATE TABLE "identity"."readiness_confirmed" (
	"tenant_id" uuid NOT NULL,
	"item" text NOT NULL,
	"confirmed_on" date NOT NULL,
	"confirmed_by" uuid NOT NULL,
	CONSTRAINT "readiness_confirmed_tenant_id_item_pk" PRIMARY KEY("tenant_id","item"),
	CONSTRAINT "item_is_known" CHECK ("identity"."readiness_confirmed"."item" in ('restored', 'key-elsewhere', 'processors'))
);
--> statement-breakpoint
ALTER TABLE "identity"."readiness_confirmed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identity"."readiness_confirmed" ADD CONSTRAINT "readiness_confirmed_by" FOREIGN KEY ("tenant_id","confirmed_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "of_tenant" ON "identity"."readiness_confirmed" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));