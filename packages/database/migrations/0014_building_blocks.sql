CREATE TABLE "work"."building_block" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"part" text NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "building_block_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "key_is_known" CHECK ("work"."building_block"."key" in ('1', '2', '3', '4', '5', '6', '7', '8', '9')),
	CONSTRAINT "part_is_known" CHECK ("work"."building_block"."part" in ('reason', 'approach', 'functioning', 'dayStructure', 'energy', 'expectation', 'advice', 'next', 'evaluation'))
);
--> statement-breakpoint
ALTER TABLE "work"."building_block" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "building_block_key" ON "work"."building_block" USING btree ("tenant_id","part","key");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."building_block" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));