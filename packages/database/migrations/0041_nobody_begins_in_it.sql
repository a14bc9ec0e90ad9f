CREATE TABLE "work"."retired_programme" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"retired_at" timestamp (3) with time zone NOT NULL,
	"retired_by" uuid,
	CONSTRAINT "retired_programme_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "work"."retired_programme" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "work"."retired_programme" ADD CONSTRAINT "retired_programme_by" FOREIGN KEY ("tenant_id","retired_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "retired_programme_key" ON "work"."retired_programme" USING btree ("tenant_id","key");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."retired_programme" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));